import { PortalSection } from '@/components/portal/section';
import { ScopeMeters } from '@/components/scope/scope-meters';
import { TextLink } from '@/components/ui/text-link';
import type { Portal } from '@/lib/portal/queries/portal';
import { isShown } from '@/lib/scope/meter';
import { monthName } from '@/lib/scope/month';
import { listClientMeters } from '@/lib/scope/queries';

/** What the package covers this month. Not there for a client without one. */
export async function ScopeSection({ portal }: { portal: Portal }) {
  const { session, client, home } = portal;
  if (!session.permissions['scope.read']) return null;
  const meters = (await listClientMeters(session.db, client.id)).filter(isShown);
  const [first] = meters;
  if (!first) return null;
  const month = first.month;
  const [year, index] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year ?? 0, index ?? 0, 1)).toISOString().slice(0, 10);
  return (
    <PortalSection
      id="scope"
      title={`Your package in ${monthName(month)}`}
      aside={portal.canRequest && <TextLink href={`${home}/requests/new`}>Ask for work</TextLink>}
    >
      <ScopeMeters meters={meters} />
      <p className="mt-5 text-12 text-faint">
        {first.package_name}. Starts anew on 1 {monthName(next)}. Work counts once, in the month it
        goes out; what is cancelled comes back.
      </p>
    </PortalSection>
  );
}
