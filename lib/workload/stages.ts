import type { Enum } from '@/lib/core/rows';

export type WorkKind = Enum<'work_kind'>;
export type WorkStage = 'strategy' | 'copy' | 'design' | 'qa' | 'approved';

/** What a stage takes where the agency has not said; Postgres knows the same. */
export const USUAL_MINUTES = {
  campaign: { strategy: 60, copy: 180, design: 240, qa: 45, approved: 60 },
  flow: { strategy: 120, copy: 90, design: 120, qa: 60, approved: 90 },
  popup: { copy: 45, design: 90, qa: 15, approved: 15 },
} as const satisfies Record<WorkKind, Partial<Record<WorkStage, number>>>;

export const WORK_KINDS = ['campaign', 'flow', 'popup'] as const satisfies WorkKind[];

/** Every stage somebody works at, of each kind of work, with what it usually takes. */
export const USUAL = WORK_KINDS.flatMap((kind) =>
  Object.entries(USUAL_MINUTES[kind]).map(([stage, minutes]) => ({
    kind,
    stage: stage as WorkStage, // keys of USUAL_MINUTES
    minutes,
    field: `${kind}_${stage}`,
  })),
);

/** Before somebody says otherwise a week has forty hours. */
export const USUAL_WEEK_MINUTES = 2400;
