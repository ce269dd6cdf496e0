import { Chip } from '@/components/ui/chip';
import { SectionHead } from '@/components/ui/section-head';
import { day } from '@/lib/core/clock';
import { basisNames, kindNames, SCOPE_KINDS, unitsOf } from '@/lib/scope/kinds';
import { monthAndYear, plusMonths } from '@/lib/scope/month';
import type { Override, Package } from '@/lib/scope/queries';

const range = (min: number, max: number) => (min > 0 && min < max ? `${min} to ${max}` : `${max}`);

function until({ starts_on, ends_on }: Package, present: string) {
  if (starts_on > present) return `from ${monthAndYear(starts_on)}`;
  return ends_on
    ? `${monthAndYear(starts_on)} to ${monthAndYear(plusMonths(ends_on, -1))}`
    : `since ${monthAndYear(starts_on)}`;
}

/** What was agreed, and from when to when. */
export function PackageList({ packages, present }: { packages: Package[]; present: string }) {
  if (packages.length === 0) return null;
  return (
    <section aria-labelledby="packages">
      <SectionHead id="packages" title="Terms" count={packages.length} className="border-t" />
      <ul>
        {packages.map((one) => {
          const holds = one.starts_on <= present && (!one.ends_on || one.ends_on > present);
          return (
            <li key={one.id} className="border-b border-line px-4 py-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium wrap-anywhere">{one.name}</span>
                <span className="text-dim">{until(one, present)}</span>
                {holds && <Chip tone="accent">Holds now</Chip>}
              </p>
              <p className="mt-0.5 text-dim">
                {SCOPE_KINDS.flatMap((kind) => {
                  const item = one.items.find((other) => other.kind === kind);
                  if (!item || item.max_units === 0) return [];
                  const carries = item.carry_cap > 0 ? `, carries over ${item.carry_cap}` : '';
                  return [`${kindNames[kind]} ${range(item.min_units, item.max_units)}${carries}`];
                }).join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type BeyondProps = { overrides: Override[]; nameOf: (id: string) => string; zone: string };

/** Who let what through, and why. */
export function AllowedBeyond({ overrides, nameOf, zone }: BeyondProps) {
  if (overrides.length === 0) return null;
  return (
    <section aria-labelledby="beyond">
      <SectionHead
        id="beyond"
        title="Allowed beyond"
        count={overrides.length}
        className="border-t"
      />
      <ul>
        {overrides.map((one) => (
          <li key={one.id} className="border-b border-line px-4 py-3">
            <p>
              <span className="font-medium">{unitsOf(one.units, one.kind)}</span> more in{' '}
              {monthAndYear(one.month)} <span className="text-dim">· {basisNames[one.basis]}</span>
            </p>
            <p className="mt-0.5 wrap-anywhere text-dim">“{one.reason}”</p>
            <p className="text-12 text-faint">
              {nameOf(one.granted_by)}, {day(one.created_at, zone)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
