import type { CampaignStatus } from '@/lib/campaigns/status';
import { shortDay } from '@/lib/core/clock';
import {
  clientStage,
  type ClientStage,
  requestWords,
  workStage,
  type WorkStage,
  type WorkStatus,
} from './stage';

export type RequestStep = { name: string; state: 'done' | 'now' | 'next'; detail?: string };

type Followed = {
  status: 'open' | 'accepted' | 'declined' | 'withdrawn';
  created_at: string;
  closed_at: string | null;
  campaign: { status: CampaignStatus; send_at: string | null; sent_at: string | null } | null;
  moves: readonly { detail: unknown; created_at: string }[];
  /** The flow, popup or test that it became. */
  work?: { kind: 'flow' | 'popup' | 'test'; status: WorkStatus } | null;
};

const MADE: readonly WorkStage[] = ['making', 'with_you', 'approved', 'live'];
const TESTED: readonly WorkStage[] = ['making', 'running', 'read'];

/** A flow and a popup end when they are live, a test when it is decided. What was stopped on the way ends early. */
function workSteps({ kind, status }: NonNullable<Followed['work']>): RequestStep[] {
  const stage = workStage[status];
  if (stage === 'held' || stage === 'cancelled')
    return [{ name: requestWords[stage], state: 'now' }];
  const after = stage === 'paused' || stage === 'ended';
  const way = kind === 'test' ? TESTED : MADE;
  const present = after ? way.length : way.indexOf(stage);
  const steps = way.map((one, index): RequestStep => {
    const isEnd = index === present && index === way.length - 1;
    const state = index < present || isEnd ? 'done' : index === present ? 'now' : 'next';
    return { name: requestWords[one], state };
  });
  return after ? [...steps, { name: requestWords[stage], state: 'now' }] : steps;
}

const STAGES: readonly [ClientStage, string][] = [
  ['making', 'In the making'],
  ['with_you', 'With you'],
  ['approved', 'Approved'],
  ['scheduled', 'Scheduled'],
  ['sent', 'Sent'],
];

const toOf = (detail: unknown) =>
  typeof detail === 'object' && detail !== null && 'to' in detail ? detail.to : undefined;

/** The way of a wish to the day it goes out, in the client's words. What was refused or taken back ends early. */
export function stepsOf(request: Followed, zone: string): RequestStep[] {
  const { status, created_at, closed_at, campaign, moves } = request;
  const received: RequestStep = {
    name: 'Received',
    state: status === 'open' ? 'now' : 'done',
    detail: shortDay(created_at, zone),
  };
  const answered = closed_at ? shortDay(closed_at, zone) : undefined;
  if (status === 'declined' || status === 'withdrawn') {
    const name = status === 'declined' ? 'Declined' : 'Taken back';
    return [received, { name, state: 'now', detail: answered }];
  }
  const accepted: RequestStep = {
    name: 'Accepted',
    state: status === 'open' ? 'next' : campaign ? 'done' : 'now',
    detail: answered,
  };
  if (status === 'accepted' && request.work)
    return [received, { ...accepted, state: 'done' }, ...workSteps(request.work)];
  if (status === 'accepted' && !campaign) return [received, accepted];

  const stage = campaign && clientStage[campaign.status];
  const stopped = stage === 'held' || stage === 'cancelled';
  const present = STAGES.findIndex(([name]) => name === (stopped ? 'making' : stage));
  const enteredAt = (wanted: ClientStage) =>
    moves.findLast(({ detail }) => {
      const to = toOf(detail);
      return typeof to === 'string' && stageOf(to) === wanted;
    })?.created_at;
  const steps = STAGES.map(([name, words], index): RequestStep => {
    const state = index < present ? 'done' : index === present ? 'now' : 'next';
    if (state === 'next') return { name: words, state };
    const at = name === 'sent' ? campaign?.sent_at : enteredAt(name);
    return { name: words, state, detail: at ? shortDay(at, zone) : undefined };
  });
  if (stopped) {
    return [received, accepted, { name: stage === 'held' ? 'On hold' : 'Cancelled', state: 'now' }];
  }
  const last = steps.at(-1);
  if (last?.state === 'now') last.state = 'done';
  return [received, accepted, ...steps];
}

const known = new Map<string, ClientStage>(Object.entries(clientStage));
const stageOf = (status: string) => known.get(status);
