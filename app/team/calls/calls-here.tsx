import { Chip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { lasted } from '@/lib/calls/format';
import { listLatestCalls } from '@/lib/calls/queries';
import { day } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';

type Props = { session: Session; client: { id: string; slug: string } };

/** What was talked about with a client lately, and what of it waits for somebody. */
export async function CallsHere({ session, client }: Props) {
  const { db, agency, permissions, viewing } = session;
  if (!permissions['calls.read']) return null;
  const calls = await listLatestCalls(db, client.id);
  const mayAdd = !viewing && Boolean(permissions['calls.manage']);
  return (
    <section aria-labelledby="calls">
      <SectionHead
        id="calls"
        title="Calls"
        className="border-t"
        aside={
          <>
            {mayAdd && (
              <TextLink href={`/team/calls/new?client=${client.slug}`}>Add a call</TextLink>
            )}
            <TextLink href={`/team/calls?client=${client.slug}`}>All calls</TextLink>
          </>
        }
      />
      {calls.length === 0 && <p className="p-4 text-dim">No call is written down yet.</p>}
      <ul>
        {calls.map(({ id, title, occurred_at, duration_seconds, items }) => {
          const open = items.filter(({ task_id }) => task_id === null).length;
          return (
            <li
              key={id}
              className="flex min-h-row items-center gap-3 border-b border-line px-4 last:border-b-0"
            >
              <Link
                href={`/team/calls/${id}`}
                className="min-w-0 flex-1 truncate rounded-4 font-medium hover:underline"
              >
                {title}
              </Link>
              {open > 0 && <Chip tone="caution">{open} without a task</Chip>}
              <span className="w-16 text-right text-dim tabular-nums max-md:hidden">
                {duration_seconds ? lasted(duration_seconds) : ''}
              </span>
              <span className="w-36 shrink-0 text-right text-dim max-md:w-auto">
                {day(occurred_at, agency.timeZone)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
