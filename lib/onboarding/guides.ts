import type { Craft } from './checklists';

export const guides: Readonly<Record<Craft, { title: string; about: string }>> = {
  team: {
    title: 'How a campaign travels',
    about: 'Eight stages, who owns each, and what an approval is bound to.',
  },
  copywriter: {
    title: 'Copywriter',
    about: 'From brief to hand-off: subjects, versions, change requests.',
  },
  designer: {
    title: 'Designer',
    about: 'From copy to QA: uploads, pins, and what to check before.',
  },
  implementor: {
    title: 'Implementor',
    about: 'From approved to sent: scheduling, refusals, and after.',
  },
};
