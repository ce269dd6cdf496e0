export const snoozes = ['later_today', 'tomorrow', 'next_week'] as const;
export type Snooze = (typeof snoozes)[number];

export const snoozeNames: Readonly<Record<Snooze, string>> = {
  later_today: 'In three hours',
  tomorrow: 'Tomorrow, 09:00',
  next_week: 'Monday, 09:00',
};
