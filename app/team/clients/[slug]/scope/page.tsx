import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BalanceTable } from '@/components/scope/balance-table';
import { BeyondFields } from '@/components/scope/beyond-fields';
import { SaveDialog } from '@/components/ui/save-dialog';
import { ScopeMeters } from '@/components/scope/scope-meters';
import { TermsFields } from '@/components/scope/terms-fields';
import { WorkList } from '@/components/scope/work-list';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChip } from '@/components/ui/filter-chip';
import { SectionHead } from '@/components/ui/section-head';
import { SegmentLink, Segmented } from '@/components/ui/segmented';
import { zoneName } from '@/lib/campaigns/send-time';
import { findPeople } from '@/lib/accounts/people';
import { openClient } from '@/lib/clients/open';
import { day } from '@/lib/core/clock';
import { allowBeyond, setTerms } from '@/lib/scope/actions';
import { kindNames, SCOPE_KINDS } from '@/lib/scope/kinds';
import { isShown } from '@/lib/scope/meter';
import { monthAndYear, monthName, plusMonths, readMonth, thisMonth } from '@/lib/scope/month';
import { listMeters, listOverrides, listPackages, listScopeWork } from '@/lib/scope/queries';
import { AllowedBeyond, PackageList } from './terms';
import { workRows } from './work';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ month?: string | string[]; kind?: string | string[] }>;
};

const HISTORY = 12;
const AHEAD = 6;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Scope of ${(await openClient((await params).slug)).client.name}` };
}

export default async function ClientScopePage({ params, searchParams }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, agency, permissions, viewing } = session;
  if (!permissions['scope.read']) notFound();
  const query = await searchParams;
  const present = thisMonth(client.time_zone);
  const month = readMonth(query.month) ?? present;
  const kind = SCOPE_KINDS.find((one) => one === query.kind);
  const last = month > present ? month : present;
  const [periods, packages, overrides, work] = await Promise.all([
    listMeters(db, { clientId: client.id, from: plusMonths(present, 1 - HISTORY), to: last }),
    listPackages(db, client.id),
    permissions['clients.read'] ? listOverrides(db, client.id) : [],
    listScopeWork(db, client.id, month),
  ]);
  const people = await findPeople(
    db,
    agency.id,
    overrides.map(({ granted_by }) => granted_by),
  );
  const meters = periods.filter((meter) => meter.month === month);
  const base = `/team/clients/${client.slug}/scope`;
  const at = (to: string, of: string | undefined = kind) => {
    const parts = [to !== present && `month=${to.slice(0, 7)}`, of && `kind=${of}`].filter(Boolean);
    return parts.length > 0 ? `${base}?${parts.join('&')}` : base;
  };
  const ahead = Array.from({ length: AHEAD }, (_, months) => plusMonths(present, months));
  const current = packages.find(({ starts_on }) => starts_on <= last);
  const manages = Boolean(permissions['scope.manage']) && !viewing;
  const overrules = Boolean(permissions['scope.override']) && !viewing;
  const shown = kind
    ? [kind]
    : SCOPE_KINDS.filter((one) => periods.some((meter) => meter.kind === one && isShown(meter)));

  return (
    <Scroll aria-label={`Scope of ${client.name}`}>
      <div className="flex flex-wrap items-center gap-2 px-4 py-3">
        <Segmented label="Month">
          {[-1, 0, 1].map((step) => (
            <SegmentLink key={step} href={at(plusMonths(month, step))} current={step === 0}>
              {step === 0 ? monthAndYear(month) : monthName(plusMonths(month, step))}
            </SegmentLink>
          ))}
        </Segmented>
        <span className="flex-1" />
        {overrules && meters.length > 0 && (
          <SaveDialog
            id="allow-beyond"
            trigger="Allow more"
            title={`Allow ${client.name} more than the package`}
            submit="Allow it"
            action={allowBeyond}
          >
            <BeyondFields
              clientId={client.id}
              months={ahead}
              month={month < present ? present : month}
              kind={kind}
            />
          </SaveDialog>
        )}
        {manages && (
          <SaveDialog
            id="terms"
            trigger={packages.length > 0 ? 'New terms' : 'Agree a package'}
            title={`What ${client.name} may use`}
            submit="Save terms"
            variant={packages.length > 0 ? 'secondary' : 'primary'}
            action={setTerms}
          >
            <TermsFields
              clientId={client.id}
              name={current?.name ?? 'Retainer'}
              items={current?.items ?? []}
              months={packages.length > 0 ? ahead : [...past(present), ...ahead]}
            />
          </SaveDialog>
        )}
      </div>
      {meters.length > 0 ? (
        <section aria-label={`Used in ${monthName(month)}`} className="max-w-220 px-4 pt-2 pb-6">
          <ScopeMeters meters={meters} hrefOf={(one) => at(month, one)} />
          <p className="mt-5 text-12 text-faint">
            Starts anew on {day(`${plusMonths(month, 1)}T12:00:00Z`, 'UTC')}, 00:00 in{' '}
            {zoneName(client.time_zone)}. Counted once: when it goes out, until then in the month it
            is planned for.
          </p>
        </section>
      ) : (
        <EmptyState title={`No package in ${monthAndYear(month)}`}>
          {manages
            ? 'Agree what they may use each month: what is made for them is counted by itself.'
            : 'Whoever manages packages agrees one here.'}
        </EmptyState>
      )}
      <section aria-labelledby="work">
        <SectionHead
          id="work"
          title={`Counted in ${monthName(month)}`}
          count={work.filter((one) => !kind || one.kind === kind).length}
          className="border-t"
          aside={
            kind && (
              <FilterChip
                subject="Kind"
                relation="is"
                value={kindNames[kind]}
                removeHref={month === present ? base : `${base}?month=${month.slice(0, 7)}`}
              />
            )
          }
        />
        {work.length > 0 ? (
          <WorkList rows={workRows(work, client.time_zone)} only={kind} />
        ) : (
          <p className="px-4 py-3 text-dim">Nothing was made or planned.</p>
        )}
      </section>
      {periods.length > 0 && (
        <section aria-labelledby="balance">
          <SectionHead id="balance" title="Balance, month by month" />
          {shown.map((one) => (
            <BalanceTable
              key={one}
              label={kindNames[one]}
              months={periods.filter((meter) => meter.kind === one).toReversed()}
              hrefOf={(to) => at(to, one)}
            />
          ))}
        </section>
      )}
      <PackageList packages={packages} present={present} />
      <AllowedBeyond
        overrides={overrides}
        nameOf={(id) => people.get(id)?.name ?? 'Somebody'}
        zone={client.time_zone}
      />
    </Scroll>
  );
}

/** A first package may begin in the past: what was done since then counts. */
const past = (present: string) => [6, 5, 4, 3, 2, 1].map((months) => plusMonths(present, -months));
