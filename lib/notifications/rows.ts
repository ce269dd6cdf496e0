import { events, type Audience } from './events';
import type { Choice } from './settings';

const nowhere = { in_app: false, digest: false, mail: false, slack: false };

/** The events of one side with what was chosen for each. */
export const channelRows = (audience: Audience, choices: Choice[]) =>
  events[audience].map((named) => ({
    ...named,
    chosen: choices.find(({ event }) => event === named.event) ?? nowhere,
  }));
