import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { LinkButton } from '@/components/ui/link-button';

/** Their own frame stays around it. The root leads everybody to their own portal. */
export default function ClientNotFound() {
  return (
    <ClientColumn>
      <ClientLead title="Nothing here">
        It was removed, it never existed, or it is not yours to see.
      </ClientLead>
      <LinkButton href="/" size="touch">
        Go to the overview
      </LinkButton>
    </ClientColumn>
  );
}
