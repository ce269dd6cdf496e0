import { Link } from '@/components/ui/link';
import { TextLink } from '@/components/ui/text-link';
import { day, longAgo, shortDay } from '@/lib/core/clock';
import { count } from '@/lib/core/money';
import { byWhom, namesOf, roundMoney } from '@/lib/portal/format';
import type { ResultRow } from '@/lib/portal/queries/approved-results';
import { resultKindNames } from '@/lib/portal/results';

type Props = {
  row: ResultRow;
  viewer: string;
  zone: string;
  href: string | null;
  certificate: string | null;
  /** Its kind is said, where others stand beside it. */
  named: boolean;
};

/** One thing that was approved or went out: by whom and when, to how many, and what it earned. */
export function ResultLine({ row, viewer, zone, href, certificate, named }: Props) {
  const { kind, title, approved_at, value_minor, currency } = row;
  const people = row.by.map((person) => byWhom(person, viewer));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-3 sm:flex-nowrap">
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">
          {href ? (
            <Link href={href} className="rounded-4 hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-14 text-dim tabular-nums">
          {named && `${resultKindNames[kind][0]}. `}
          {approved_at && certificate ? (
            <>
              Approved{people.length > 0 && ` by ${namesOf(people)}`},{' '}
              <TextLink
                href={certificate}
                aria-label={`${shortDay(approved_at, zone)}, certificate of ${title}`}
              >
                {shortDay(approved_at, zone)}
              </TextLink>
              .{' '}
            </>
          ) : null}
          {whenOf(row, zone)}
        </p>
      </div>
      {kind === 'campaign' && (
        <p className="text-right tabular-nums">
          {value_minor !== null && currency ? (
            <span className="font-medium">{roundMoney(value_minor, currency)}</span>
          ) : (
            <span className="text-14 text-faint">No figures yet</span>
          )}
        </p>
      )}
    </li>
  );
}

const OUT = { campaign: 'Sent', flow: 'Live since', popup: 'Live since', post: 'Published' };
const TO_COME = { campaign: 'Goes out', flow: 'Live', popup: 'Live', post: 'Appears' };

function whenOf({ kind, is_out, out_at, recipients }: ResultRow, zone: string): string {
  if (!out_at) return kind === 'campaign' || kind === 'post' ? 'No date yet' : 'Not live yet';
  const when = kind === 'flow' || kind === 'popup' ? longAgo(out_at, zone) : day(out_at, zone);
  const to = recipients === null ? '' : ` to ${count(recipients)} people`;
  return `${(is_out ? OUT : TO_COME)[kind]} ${when}${to}`;
}
