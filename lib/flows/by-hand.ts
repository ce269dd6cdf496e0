import type { FlowTrigger, StepKind } from './format';

/** Why a person has to build this flow in Klaviyo although it is connected; the same rule as Postgres'. */
export function builtByHand(
  flow: { trigger_kind: FlowTrigger; trigger_ref: string },
  steps: readonly { kind: StepKind }[],
): string | null {
  if (!['list', 'segment', 'metric'].includes(flow.trigger_kind) || flow.trigger_ref === '')
    return 'Klaviyo needs the id of what starts it, so it is built there by hand.';
  if (steps.some(({ kind }) => kind === 'split' || kind === 'sms'))
    return 'It has a split or a text message, which are set up in Klaviyo by hand.';
  return null;
}
