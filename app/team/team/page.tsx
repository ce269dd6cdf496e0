import { ChevronDown, UserCog } from 'lucide-react';
import type { Metadata } from 'next';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { listColleagues } from '@/lib/accounts/people';
import { ROLE_NAMES } from '@/lib/accounts/names';
import { shortDate } from '@/lib/core/due';
import { requireTeam } from '@/lib/core/session';
import { weekIn } from '@/lib/time/week';
import { hours } from '@/lib/workload/load';
import { listCapacities, listEstimates, listTimeOff } from '@/lib/workload/queries';
import { standingOf, type Standing } from '@/lib/workload/team';
import { EstimatesForm, PersonForms } from './forms';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const session = await requireTeam('users.read');
  const { db, agency, permissions, viewing } = session;
  const { monday, today } = weekIn(agency.timeZone);
  const [people, capacities, timeOff, estimates] = await Promise.all([
    listColleagues(db, agency.id),
    listCapacities(db, agency.id),
    listTimeOff(db, agency.id, today),
    listEstimates(db, agency.id),
  ]);
  const manages = Boolean(permissions['capacity.manage']) && !viewing;
  const rows = people.map((person) => ({
    ...person,
    standing: standingOf(person.id, { capacities, timeOff, today }),
  }));
  const away = rows.filter(({ standing }) => standing.awayNow);

  return (
    <>
      <PageBar
        title="Team"
        crumbs={[{ href: '/team/workload', label: 'Delivery' }]}
        action={
          permissions['users.manage'] && (
            <LinkButton href={`/agency/${agency.slug}/admin/users`}>
              <UserCog />
              Accounts and roles
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Scroll aria-label="Team">
          <p className="border-b border-line px-4 py-3 text-14">
            {away.length === 0 ? (
              <span className="text-dim">Everybody is here today.</span>
            ) : (
              <>
                <span className="text-dim">Away today: </span>
                {away.map(({ id, name, standing }, i) => (
                  <span key={id}>
                    {i > 0 && ', '}
                    <b className="font-medium">{name}</b>
                    <span className="text-dim">
                      {standing.awayNow && until(standing.awayNow, today)}
                    </span>
                  </span>
                ))}
              </>
            )}
          </p>
          <ul aria-label="Members">
            {rows.map(({ id, name, title, roles, standing }) => {
              const line = (
                <>
                  <Avatar name={name} size="md" beside />
                  <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] leading-4.5">
                    <span className="flex items-center gap-2">
                      <span className="truncate font-medium">{name}</span>
                      {standing.awayNow && (
                        <Chip tone="caution" size="sm">
                          Away{until(standing.awayNow, today)}
                        </Chip>
                      )}
                    </span>
                    <span className="truncate text-12 text-faint">
                      {[title, roles.map((role) => ROLE_NAMES[role]).join(', ')]
                        .filter((words, at, all) => words && all.indexOf(words) === at)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className="w-40 truncate text-right text-dim max-md:hidden">
                    {nextOff(standing, today)}
                  </span>
                  <span className="w-24 text-right whitespace-nowrap tabular-nums">
                    {hours(standing.minutes)}
                    <span className="text-faint"> a week</span>
                  </span>
                </>
              );
              return (
                <li key={id} className="border-b border-line">
                  {manages ? (
                    <details className="group">
                      <summary className="flex min-h-12 cursor-default items-center gap-3 px-4 py-1.5 hover:bg-hover">
                        {line}
                        <ChevronDown className="text-faint group-open:rotate-180" />
                      </summary>
                      <PersonForms
                        person={{ id, name }}
                        standing={standing}
                        monday={monday}
                        today={today}
                      />
                    </details>
                  ) : (
                    <div className="flex min-h-12 items-center gap-3 px-4 py-1.5">{line}</div>
                  )}
                </li>
              );
            })}
          </ul>
          <section aria-labelledby="estimates">
            <SectionHead id="estimates" title="What a stage usually takes" />
            <EstimatesForm estimates={estimates} mayEdit={manages} />
          </section>
        </Scroll>
      </PageBody>
    </>
  );
}

const until = ({ to_on }: { to_on: string }, today: string) =>
  to_on === today ? '' : ` until ${shortDate(to_on, today)}`;

function nextOff({ away, awayNow, later }: Standing, today: string): string {
  const next = away.find((one) => one !== awayNow);
  if (next) return `Off from ${shortDate(next.from_on, today)}`;
  return later ? `${hours(later.minutes)} from ${shortDate(later.from, today)}` : '';
}
