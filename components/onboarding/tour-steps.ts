export type TourStep = { element: string; title: string; text: string };

/** What a newcomer should know of the frame; a step whose place is not on the screen is left out. */
export const tourSteps: readonly TourStep[] = [
  {
    element: '[data-slot=sidebar] .nav',
    title: 'Everything you may open',
    text: 'Your work is at the top, then delivery, then clients. What your role cannot open is not drawn. G and a letter goes there: G C is campaigns.',
  },
  {
    element: '[data-slot=page-body]',
    title: 'Start with what waits for you',
    text: 'The dashboard answers three questions in order: what waits for me, what is late, what changed. Everything leads to the record itself.',
  },
  {
    element: '[data-slot=search-trigger]',
    title: 'One box for everything',
    text: 'Press ⌘K or Ctrl K. It finds campaigns, clients, people and tasks, goes anywhere, and does what the page offers: move, assign, create.',
  },
  {
    element: '[popovertarget=inbox]',
    title: 'What concerns you, and nothing else',
    text: 'Hand-offs, mentions and decisions arrive here as they happen. Archive with E, snooze with S, and choose in your settings what reaches you by mail.',
  },
  {
    element: '[data-help]',
    title: 'Help is one key away',
    text: 'Press ? for every key that works on the page you are on. The guides explain how a campaign travels and what your craft does at each stage.',
  },
];
