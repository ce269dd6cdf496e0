import type { ReactNode } from 'react';
import { ClientName } from '@/components/ui/client-mark';
import { LinkButton } from '@/components/ui/link-button';

type Props = {
  icon: ReactNode;
  title: string;
  detail: string;
  client?: { name: string; color: string };
  due?: ReactNode;
  href: string;
  action: string;
};

/** One thing that goes on only when this person does something. */
export function WaitingRow({ icon, title, detail, client, due, href, action }: Props) {
  return (
    <li className="flex h-11 items-center gap-3 border-b border-line px-4 last:border-b-0 max-md:h-auto max-md:py-2 [&>svg]:text-faint">
      {icon}
      <span className="grid min-w-0 flex-1 leading-4.5">
        <span className="truncate font-medium">{title}</span>
        <span className="truncate text-12 text-faint">{detail}</span>
      </span>
      {client && (
        <span className="w-32 max-md:hidden">
          <ClientName {...client} />
        </span>
      )}
      <span className="w-16 text-right max-md:w-auto">{due}</span>
      <LinkButton href={href} size="sm" className="w-26 max-md:w-auto">
        {action}
      </LinkButton>
    </li>
  );
}
