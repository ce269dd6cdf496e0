import { person } from './actors.ts';
import type { Proof } from './guards.ts';
import { idOf } from './people.ts';

const theirs = idOf('north', 'acme', 'campaign', 'shared');
const ours = idOf('south', 'acme');

/** Whose form may choose an id chooses none that another record has. */
const taken = (statement: string): Proof => ({
  as: person('admin', 'south'),
  statement,
  expected: '23505',
});

export const idProofs: Record<string, Proof> = {
  company_events_10_id:
    taken(`insert into public.company_events (id, title, starts_on, ends_on, time_zone)
    values ('${theirs}', 'Mine', '2026-12-01', '2026-12-01', 'Europe/London')`),
  content_posts_10_id: taken(`insert into public.content_posts (id, client_id, channel, title)
    values ('${theirs}', '${ours}', 'x', 'Mine')`),
  portal_requests_10_id: taken(`insert into public.portal_requests (id, client_id, title)
    values ('${theirs}', '${ours}', 'Mine')`),
  tasks_10_id: taken(`insert into public.tasks (id, title) values ('${theirs}', 'Mine')`),
};
