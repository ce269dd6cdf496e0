import type { Can } from '@/lib/core/machine';
import { stageNames } from './names';
import { STAGES, campaignMoves, type CampaignStatus } from './status';

type Held = { status: CampaignStatus; held_from: CampaignStatus | null };

/** One move as it is offered on one campaign. */
export type Move = {
  to: CampaignStatus;
  /** What the button says. */
  label: string;
  /** A quiet word beside the stage's name in a menu: "back", "pass QA". */
  aside?: string;
  /** What is asked before it happens. */
  ask: 'nothing' | 'reason' | 'send_to_client' | 'schedule' | 'unschedule';
  forward: boolean;
  /** The way back is one the same person may go, and nobody outside has heard of it. */
  undo: boolean;
};

const FORWARD: Partial<Record<CampaignStatus, { label: string; aside?: string }>> = {
  copy: { label: 'Hand to copy', aside: 'brief is complete' },
  design: { label: 'Hand to design', aside: 'copy is ready' },
  qa: { label: 'Send to QA', aside: 'design is ready' },
  client_approval: { label: 'Send to client', aside: 'pass QA' },
  scheduled: { label: 'Schedule' },
};

const stage = (status: CampaignStatus) => STAGES.findIndex((one) => one === status);

function toMove(from: CampaignStatus, to: CampaignStatus): Omit<Move, 'undo'> {
  if (to === 'on_hold') return { to, label: 'Put on hold', ask: 'reason', forward: false };
  if (to === 'cancelled') return { to, label: 'Cancel campaign', ask: 'reason', forward: false };
  if (from === 'on_hold' || from === 'cancelled') {
    const label = `Back to ${stageNames[to]}`;
    return { to, label, aside: 'where it was', ask: 'nothing', forward: true };
  }
  if (from === 'scheduled') return { to, label: 'Unschedule', ask: 'unschedule', forward: false };
  const forward = stage(to) > stage(from);
  if (!forward) {
    const label = from === 'client_approval' ? 'Take back to QA' : `Back to ${stageNames[to]}`;
    return { to, label, aside: 'back', ask: 'reason', forward };
  }
  const ask =
    to === 'client_approval' ? 'send_to_client' : to === 'scheduled' ? 'schedule' : 'nothing';
  return { to, label: stageNames[to], ...FORWARD[to], ask, forward };
}

/** What this person may do with this campaign now, the way on first. */
export function offeredMoves(campaign: Held, can: Can): Move[] {
  const { status, held_from } = campaign;
  return campaignMoves(campaign, can)
    .map((to) => {
      const move = toMove(status, to);
      const held = to === 'on_hold' || to === 'cancelled' ? (held_from ?? status) : null;
      const back = campaignMoves({ status: to, held_from: held }, can).includes(status);
      return { ...move, undo: back && (move.ask === 'nothing' || held !== null) };
    })
    .sort((a, b) => Number(b.forward) - Number(a.forward));
}

/** What there is to choose for a selection, where each campaign may stand elsewhere. */
export function bulkMoves(statuses: readonly CampaignStatus[], can: Can): CampaignStatus[] {
  const all: readonly CampaignStatus[] = [...STAGES, 'on_hold', 'cancelled'];
  const offered = new Set(
    statuses.flatMap((status) => campaignMoves({ status, held_from: null }, can)),
  );
  return all.filter((status) => offered.has(status));
}
