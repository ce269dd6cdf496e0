import type { ReactNode } from 'react';
import { Figure } from '@/components/ui/figure';
import { count, money, percent } from '@/lib/core/money';
import { type Change, change, points } from '@/lib/portal/earned';
import { roundMoney } from '@/lib/portal/format';
import type { Month } from '@/lib/portal/monthly';

type Props = {
  recent: Month;
  before: Month;
  span: number;
  currency: string;
  source: ReactNode;
};

const meaning = { up: 'good', down: 'bad', flat: 'neutral' } as const;

function said(found: Change | null, words: (by: number) => string) {
  if (!found) return undefined;
  const { direction, by } = found;
  const text = direction === 'flat' ? 'unchanged' : words(by);
  return { direction, text, meaning: meaning[direction] };
}

const whole = (by: number) => `${Math.round(by * 100)}%`;
const inPoints = (by: number) => `${by.toFixed(1)} pts`;

/** Four figures of a period against the one before. */
export function PeriodFigures({ recent, before, span, currency, source }: Props) {
  const { perRecipient, openRate, clickRate } = recent;
  return (
    <>
      <div className="grid grid-cols-2 gap-x-4 gap-y-5 border-y border-line py-5 lg:grid-cols-4 lg:gap-x-0 lg:divide-x lg:divide-line lg:*:not-first:pl-5">
        <Figure
          label="Revenue from campaigns"
          value={roundMoney(recent.revenue, currency)}
          change={said(change(recent.revenue, before.revenue), whole)}
          source={`${count(recent.orders)} orders`}
        />
        <Figure
          label="Revenue per recipient"
          value={perRecipient === null ? '–' : money(Math.round(perRecipient), currency)}
          change={said(change(perRecipient, before.perRecipient), whole)}
          source={`${count(recent.recipients)} received`}
        />
        <Figure
          label="Opened"
          value={openRate === null ? '–' : percent(openRate)}
          change={said(points(openRate, before.openRate), inPoints)}
          source={`${count(recent.opens)} unique opens`}
        />
        <Figure
          label="Clicked"
          value={clickRate === null ? '–' : percent(clickRate)}
          change={said(points(clickRate, before.clickRate), inPoints)}
          source={`${count(recent.campaigns)} campaigns`}
        />
      </div>
      <p className="mt-2 text-12 text-faint">
        {source}
        {before.campaigns > 0 && ` Compared with the ${span} months before.`}
      </p>
    </>
  );
}
