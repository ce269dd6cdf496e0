/** A thing to have done once, and what in the record of one's work proves it. */
export type Step = { fact: string; text: string; href: string };
export type Craft = 'team' | 'copywriter' | 'designer' | 'implementor';

export const crafts = ['team', 'copywriter', 'designer', 'implementor'] as const satisfies Craft[];

export const checklists: Readonly<Record<Craft, readonly Step[]>> = {
  team: [
    { fact: 'toured', text: 'Take the tour', href: '/team/guides' },
    { fact: 'commented', text: 'Write your first comment', href: '/team/campaigns?view=mine' },
    {
      fact: 'chose_notifications',
      text: 'Choose what reaches you',
      href: '/team/settings/notifications',
    },
    { fact: 'task_done', text: 'Close your first task', href: '/team/tasks' },
  ],
  copywriter: [
    { fact: 'saved_copy', text: 'Save your first draft', href: '/team/campaigns?view=mine' },
    {
      fact: 'copy_handed_off',
      text: 'Hand off your first copy to design',
      href: '/team/campaigns?view=mine',
    },
  ],
  designer: [
    {
      fact: 'uploaded_design',
      text: 'Upload your first design',
      href: '/team/campaigns?view=mine',
    },
    {
      fact: 'design_handed_off',
      text: 'Hand off your first design to QA',
      href: '/team/campaigns?view=mine',
    },
  ],
  implementor: [
    {
      fact: 'scheduled',
      text: 'Schedule your first approved campaign',
      href: '/team/campaigns?status=approved',
    },
  ],
};

/** Which crafts' guides come first for these roles: their own, then the team's. */
export const ownCrafts = (roles: readonly string[]): Craft[] => [
  ...crafts.filter((craft) => roles.includes(craft)),
  'team',
];
