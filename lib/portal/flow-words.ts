import { longAgo } from '@/lib/core/clock';
import type { FlowContent, FlowStep } from './linked';
import type { LastingStage } from './stage';

type Trigger = FlowContent['trigger'];

const STARTS: Readonly<Record<Trigger[0], (name: string) => string>> = {
  list: (name) => `Somebody joins ${name}`,
  segment: (name) => `Somebody comes to belong to ${name}`,
  metric: (name) => `${name} happens`,
  date: (name) => `${name} comes`,
  price_drop: () => 'The price of something they looked at drops',
  back_in_stock: () => 'Something they waited for is back in stock',
};

/** 'Somebody joins “Newsletter”': what sets a flow off, said as it happens. */
export const startOf = ([kind, name]: Trigger) => STARTS[kind](`“${name}”`);

/** 'Wait 3 days' */
export function waitOf({ amount, unit }: Pick<FlowStep, 'amount' | 'unit'>): string {
  if (amount === null || unit === null) return 'Wait';
  return `Wait ${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** A step in one line. */
export function stepWords(step: FlowStep): string {
  if (step.kind === 'delay') return waitOf(step);
  if (step.kind === 'split') return step.condition || step.name || 'A fork in the way';
  return step.name || (step.kind === 'sms' ? 'Text message' : 'E-mail');
}

const same = (one: FlowStep, other: FlowStep) =>
  stepWords(one) === stepWords(other) && one.split === other.split && one.branch === other.branch;

/** What is new or different since the version before, and what is no longer there. */
export function flowChanges(now: FlowContent, before: FlowContent | null) {
  const steps = before?.steps ?? now.steps;
  const changed = now.steps.filter((step) => {
    const old = steps.find(({ id }) => id === step.id);
    return !old || !same(old, step);
  });
  return {
    changed: new Set(changed.map(({ id }) => id)),
    gone: steps.filter(({ id }) => now.steps.every((step) => step.id !== id)),
  };
}

const plural = (count: number, one: string) =>
  count === 0 ? null : `${count} ${one}${count > 1 ? 's' : ''}`;

/** '3 e-mails, 1 text message' */
export function flowSize({ steps }: FlowContent): string {
  const of = (kind: FlowStep['kind']) => steps.filter((step) => step.kind === kind).length;
  return [plural(of('email'), 'e-mail'), plural(of('sms'), 'text message')]
    .filter(Boolean)
    .join(', ');
}

/** Its messages in the order in which somebody meets them: each fork's yes path before its no path. */
export function messagesOf({ steps }: FlowContent): FlowStep[] {
  const path = (split: string | null, branch: FlowStep['branch']): FlowStep[] =>
    steps
      .filter((step) => step.split === split && step.branch === branch)
      .flatMap((step) =>
        step.kind === 'split'
          ? [...path(step.id, 'yes'), ...path(step.id, 'no')]
          : step.kind === 'delay'
            ? []
            : [step],
      );
  return path(null, null);
}

/** 'Live since 3 March 2026', or since when it first was. */
export function liveWords(
  { stage, live_at }: { stage: LastingStage; live_at: string | null },
  zone: string,
): string | null {
  if (!live_at) return null;
  return `${stage === 'live' ? 'Live since' : 'First live'} ${longAgo(live_at, zone)}`;
}
