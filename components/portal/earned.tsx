import type { ReactNode } from 'react';
import { Figure } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { count, money, percent } from '@/lib/core/money';
import { type Change, change, type Earned, points } from '@/lib/portal/earned';
import { roundMoney } from '@/lib/portal/format';
import { Shot, type ShotFile } from './shot';

type Props = { recent: Earned; before: Earned; currency: string; source: ReactNode };

const meaning = { up: 'good', down: 'bad', flat: 'neutral' } as const;

function said(found: Change | null, words: (by: number) => string) {
  if (!found) return undefined;
  const { direction, by } = found;
  return {
    direction,
    text: direction === 'flat' ? 'unchanged' : words(by),
    meaning: meaning[direction],
  };
}

const whole = (by: number) => `${Math.round(by * 100)}%`;

export function EarnedFigures({ recent, before, currency, source }: Props) {
  return (
    <div className="grid gap-y-4 max-md:divide-y max-md:divide-line max-md:*:not-last:pb-4 md:grid-cols-[1.35fr_1fr_1fr] md:divide-x md:divide-line md:*:not-first:pl-6">
      <Figure
        label="Revenue from campaigns, last 30 days"
        value={roundMoney(recent.revenue, currency)}
        change={said(
          change(recent.revenue, before.revenue),
          (by) => `${whole(by)} on the 30 days before`,
        )}
        source={source}
      />
      <Figure
        label="Revenue per recipient"
        value={
          recent.perRecipient === null ? '–' : money(Math.round(recent.perRecipient), currency)
        }
        change={said(change(recent.perRecipient, before.perRecipient), whole)}
        source={source}
      />
      <Figure
        label="Clicked"
        value={recent.clickRate === null ? '–' : percent(recent.clickRate)}
        change={said(points(recent.clickRate, before.clickRate), (by) => `${by.toFixed(1)} pts`)}
        source={`${count(recent.campaigns)} ${recent.campaigns === 1 ? 'campaign' : 'campaigns'}, unique clicks of recipients`}
      />
    </div>
  );
}

type BestProps = {
  title: string;
  href: string | null;
  sentence: string;
  revenue: string;
  file: ShotFile | null;
};

export function BestCampaign({ title, href, sentence, revenue, file }: BestProps) {
  return (
    <div className="mt-5 flex items-center gap-4 border-t border-line pt-4">
      {file && (
        <Shot
          file={file}
          alt=""
          widest={72}
          className="size-18 shrink-0 rounded-6 border border-line-strong object-cover object-top"
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {href ? (
            <Link href={href} className="rounded-4 hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-14 text-dim">{sentence}</p>
      </div>
      <p className="text-20 tabular-nums">{revenue}</p>
    </div>
  );
}
