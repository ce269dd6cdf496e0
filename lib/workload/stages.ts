/** What a stage takes where the agency has not said; Postgres knows the same. */
export const USUAL_MINUTES = {
  strategy: 60,
  copy: 180,
  design: 240,
  qa: 45,
  approved: 60,
} as const;
export type WorkStage = keyof typeof USUAL_MINUTES;
export const WORK_STAGES = Object.keys(USUAL_MINUTES) as WorkStage[]; // its keys

/** Before somebody says otherwise a week has forty hours. */
export const USUAL_WEEK_MINUTES = 2400;
