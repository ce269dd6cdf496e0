import { approverOf, clientOf, managerOf } from './cast.ts';
import type { Clock } from './clock.ts';
import type { Campaign, Stage } from './content/types.ts';
import { chance } from './ids.ts';

export type Move = { from: Stage; to: Stage; at: Date; by: string | null; reason: string };
export type Version = { version: number; at: Date };
export type Round = { number: number; at: Date; by: string | null; closed?: Move };

export type Timeline = {
  created: Date;
  moves: Move[];
  copies: Version[];
  designs: Version[];
  rounds: Round[];
  sharedAt: Date | null;
  stageSince: Date;
};

export type Duty = 'strategist' | 'copywriter' | 'designer' | 'implementor';

export const DUTIES: Duty[] = ['strategist', 'copywriter', 'designer', 'implementor'];

const ORDER: Stage[] = [
  'strategy',
  'copy',
  'design',
  'qa',
  'client_approval',
  'approved',
  'scheduled',
  'sent',
];

/** Days a campaign usually spends in the stage before the one named. */
const DAYS_BEFORE: Partial<Record<Stage, number>> = {
  copy: 2,
  design: 5,
  qa: 4,
  client_approval: 1,
  approved: 2,
  scheduled: 1,
  sent: 3,
};

export function assigneeOf(campaign: Campaign, duty: Duty): string | null {
  const chosen = campaign.team?.[duty];
  return chosen === undefined ? (clientOf(campaign.client).team[duty]?.[0] ?? null) : chosen;
}

export const plannerOf = (campaign: Campaign) =>
  assigneeOf(campaign, 'strategist') ?? managerOf(campaign.client);

export function tell(campaign: Campaign, clock: Clock): Timeline {
  const moves = campaign.moves ? movesAsTold(campaign, clock) : movesAsUsual(campaign, clock);
  const last = moves.at(-1);
  if ((last?.to ?? 'strategy') !== campaign.status) {
    throw new Error(`C-${campaign.number} ends at ${last?.to}, not at ${campaign.status}`);
  }
  const first = moves[0]?.at ?? sinceOf(campaign, clock);
  const created = campaign.created
    ? clock.at(campaign.created)
    : new Date(first.getTime() - 26 * 3_600_000);
  const rounds = roundsIn(moves);
  return {
    created,
    moves,
    rounds,
    copies: versions(campaign.copies ?? [], 'copy', moves, created, clock),
    designs: versions(campaign.designs ?? [], 'design', moves, created, clock),
    sharedAt: rounds[0]?.at ?? null,
    stageSince: last?.at ?? created,
  };
}

function movesAsTold(campaign: Campaign, clock: Clock): Move[] {
  let from: Stage = 'strategy';
  return (campaign.moves ?? []).map(([to, at, by, reason = '']) => {
    const move = { from, to, at: clock.at(at), by, reason };
    from = to;
    return move;
  });
}

function movesAsUsual(campaign: Campaign, clock: Clock): Move[] {
  const { number, status, heldFrom, heldBecause = '' } = campaign;
  const stages = ORDER.slice(1, ORDER.indexOf(heldFrom ?? status) + 1);
  if (heldFrom) stages.push(status);
  let at = sinceOf(campaign, clock);
  const times = stages.toReversed().map((stage) => {
    const entered = at;
    const days = DAYS_BEFORE[stage] ?? 3;
    at = new Date(
      at.getTime() - days * 86_400_000 + Math.round((chance(number, stage) - 0.5) * 4 * 3_600_000),
    );
    return entered;
  });
  times.reverse();
  return stages.map((to, i) => ({
    from: stages[i - 1] ?? 'strategy',
    to,
    at: times[i] ?? at,
    by: moverOf(campaign, to),
    reason: to === 'on_hold' || to === 'cancelled' ? heldBecause : '',
  }));
}

function sinceOf({ number, status, send, since = -2 }: Campaign, clock: Clock): Date {
  if (status === 'sent' && send) return clock.at(send);
  const minutes = Math.floor(chance(number, 'since') * 60);
  return clock.at(
    `${since}d ${since === 0 ? '00' : '1' + (number % 6)}:${String(minutes).padStart(2, '0')}`,
  );
}

function moverOf(campaign: Campaign, to: Stage): string | null {
  switch (to) {
    case 'copy':
      return assigneeOf(campaign, 'strategist');
    case 'design':
      return assigneeOf(campaign, 'copywriter');
    case 'qa':
      return assigneeOf(campaign, 'designer');
    case 'approved':
      return approverOf(campaign.client);
    case 'scheduled':
      return assigneeOf(campaign, 'implementor');
    case 'sent':
      return null;
    default:
      return managerOf(campaign.client);
  }
}

function versions(
  parts: { at?: string }[],
  stage: Stage,
  moves: Move[],
  created: Date,
  clock: Clock,
): Version[] {
  const index = moves.findIndex(({ to }) => to === stage);
  const entered = moves[index]?.at ?? created;
  const left = moves[index + 1]?.at ?? clock.at('-30m');
  const untold = parts.filter(({ at }) => !at).length;
  return parts.map(({ at }, i) => ({
    version: i + 1,
    at: at
      ? clock.at(at)
      : new Date(
          entered.getTime() + ((left.getTime() - entered.getTime()) * (i + 1)) / (untold + 0.2),
        ),
  }));
}

function roundsIn(moves: Move[]): Round[] {
  return moves
    .flatMap((move, i) =>
      move.to === 'client_approval' ? [{ at: move.at, by: move.by, closed: moves[i + 1] }] : [],
    )
    .map((round, i) => ({ ...round, number: i + 1 }));
}

export const newestAt = (versions: Version[], at: Date) =>
  versions.filter((version) => version.at <= at).at(-1)?.version ?? null;
