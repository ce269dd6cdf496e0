import { addMonths, format, parseISO } from 'date-fns';
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TimeTabs } from '@/app/team/time/tabs';
import { SaveForm } from '@/components/ui/save-form';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { ClientName } from '@/components/ui/client-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Meter } from '@/components/ui/meter';
import type { SearchParams } from '@/lib/campaigns/filters';
import { listClients } from '@/lib/clients/queries';
import { today as todayIn } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { setClientHours } from '@/lib/time/actions';
import { hoursText } from '@/lib/time/format';
import { listClientMonth } from '@/lib/time/queries';

export const metadata: Metadata = { title: 'Hours by client' };

type Props = { searchParams: Promise<SearchParams> };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const monthOf = (day: Date) => format(day, 'yyyy-MM');

export default async function ClientHoursPage({ searchParams }: Props) {
  const { month: asked } = await searchParams;
  const { db, agency, permissions, viewing } = await requireTeam('time.read');
  if (permissions['time.read'] !== 'agency') notFound();
  const thisMonth = todayIn(agency.timeZone).slice(0, 7);
  const month = typeof asked === 'string' && MONTH.test(asked) ? asked : thisMonth;
  const first = parseISO(`${month}-01`);
  const [rows, clients] = await Promise.all([
    listClientMonth(db, agency.id, `${month}-01`),
    listClients(db, agency.id),
  ]);
  const maySet = Boolean(permissions['scope.manage']) && !viewing;
  const lines = rows
    .flatMap((row) => {
      const client = clients.find(({ id }) => id === row.client_id);
      return client ? [{ ...row, client }] : [];
    })
    .sort((a, b) => b.seconds - a.seconds || a.client.name.localeCompare(b.client.name));
  const href = (day: Date) => `/team/time/clients?month=${monthOf(day)}`;

  return (
    <>
      <PageBar title="Hours by client" crumbs={[{ href: '/team/time', label: 'Time' }]} />
      <PageBody>
        <TimeTabs current="clients" everybody />
        <Subbar>
          <LinkButton href={href(addMonths(first, -1))} label="The month before" size="sm">
            <ChevronLeft />
          </LinkButton>
          <LinkButton href={href(addMonths(first, 1))} label="The month after" size="sm">
            <ChevronRight />
          </LinkButton>
          <h2 className="font-medium">{format(first, 'MMMM yyyy')}</h2>
        </Subbar>
        <Scroll aria-label="Hours by client">
          {lines.length === 0 && (
            <EmptyState title="No client yet">Hours stand here by client and month.</EmptyState>
          )}
          <ul>
            {lines.map(({ client, seconds, allowed_minutes }) => {
              const allowed = (allowed_minutes ?? 0) * 60;
              return (
                <li key={client.id} className="border-b border-line">
                  <details className="group">
                    <summary className="flex min-h-11 cursor-default flex-wrap items-center gap-x-4 px-4 py-1.5 hover:bg-hover">
                      <span className="w-44 min-w-0">
                        <ClientName name={client.name} color={client.brand_color} />
                      </span>
                      <span className="min-w-24 flex-1">
                        {allowed > 0 && (
                          <Meter
                            label={`Hours of ${client.name}`}
                            used={Math.round(seconds / 360) / 10}
                            allowed={allowed / 3600}
                          />
                        )}
                      </span>
                      <span className="tabular-nums md:w-56 md:text-right">
                        <b className="font-medium">{hoursText(seconds)}</b>{' '}
                        <span className="text-dim">
                          {allowed > 0
                            ? seconds > allowed
                              ? `of ${hoursText(allowed)}, ${hoursText(seconds - allowed)} over`
                              : `of ${hoursText(allowed)}, ${hoursText(allowed - seconds)} left`
                            : 'not limited'}
                        </span>
                      </span>
                      <ChevronDown className="text-faint group-open:rotate-180 max-md:ml-auto" />
                    </summary>
                    <div className="max-w-80 px-4 pt-1 pb-4">
                      <SaveForm action={setClientHours} saved="Hours saved" label="Save hours">
                        <input type="hidden" name="clientId" value={client.id} />
                        <input type="hidden" name="month" value={`${month}-01`} />
                        <fieldset disabled={!maySet}>
                          <Field
                            label="Hours a month"
                            hint={`From ${format(first, 'MMMM yyyy')} on. Empty: not limited.`}
                          >
                            {(control) => (
                              <Input
                                type="number"
                                name="hours"
                                min={0}
                                max={10_000}
                                step={0.5}
                                defaultValue={allowed > 0 ? allowed / 3600 : ''}
                                {...control}
                              />
                            )}
                          </Field>
                        </fieldset>
                      </SaveForm>
                    </div>
                  </details>
                </li>
              );
            })}
          </ul>
        </Scroll>
      </PageBody>
    </>
  );
}
