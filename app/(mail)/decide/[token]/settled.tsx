import { StatusShape } from '@/components/ui/status-shape';
import { approvalShape } from '@/components/approvals/shape';
import { ClientColumn } from '@/components/shell/client-shell';
import { LinkButton } from '@/components/ui/link-button';
import { moment } from '@/lib/approvals/format';
import type { Linked } from '@/lib/portal/linked';

/** Who decided what, and nothing of the content: a link shows the item only while it waits for its person. */
export function Settled({ linked }: { linked: Linked }) {
  const { title, client, status, waitsFor } = linked;
  const open = status === 'pending';
  return (
    <ClientColumn>
      <div className="grid gap-4 py-16 md:py-24">
        <StatusShape shape={approvalShape[status]} className="size-7" />
        <div>
          <p className="text-14 text-faint">{title}</p>
          <h1 className="text-28 text-balance wrap-anywhere">{outcomeOf(linked)}</h1>
          <p className="mt-2 text-pretty text-dim">
            {open && waitsFor ? `It still waits for ${waitsFor}.` : nextOf(linked)}
          </p>
        </div>
        <p>
          <LinkButton href={`/client/${client.slug}`} size="touch">
            Open the portal
          </LinkButton>
        </p>
      </div>
    </ClientColumn>
  );
}

function outcomeOf({ outcome, person, client, agency, status, handedTo }: Linked): string {
  if (status === 'pending' && handedTo) return `You handed this to ${handedTo}`;
  if (!outcome)
    return status === 'pending' ? 'It waits for you in the portal' : `${agency} took this back`;
  const who = outcome.by === person.name ? 'You' : (outcome.by ?? 'Somebody');
  const when = moment(outcome.at, client.zone, new Date());
  return outcome.decision === 'approved'
    ? `${who} approved this, ${when}`
    : `${who} asked for changes, ${when}`;
}

function nextOf({ outcome, status, agency }: Linked): string {
  if (status === 'voided')
    return 'It was changed since, so you will be asked about the new version.';
  if (!outcome) return 'There is nothing left to do here.';
  return outcome.decision === 'approved'
    ? `${agency} was told at once and goes on with it. There is nothing left to do.`
    : `${agency} has your words. You will be asked again about the next version.`;
}
