import { expect, test } from 'vitest';
import { groupByItem } from './format';
import type { Notification } from './queries';

const row = (over: Partial<Notification>): Notification => ({
  id: crypto.randomUUID(),
  kind: 'moved',
  subject_kind: 'campaign',
  subject_id: 'c1',
  actor: 'Hanna Vik',
  detail: {
    number: 1182,
    title: 'Black Friday early access',
    client: 'Maren',
    clientSlug: 'maren',
  },
  read_at: null,
  snoozed_until: null,
  surfaced_at: '2026-11-19T09:52:00Z',
  ...over,
});
const withDetail = (kind: string, more: object, over: Partial<Notification> = {}) =>
  row({ kind, ...over, detail: { ...(row({}).detail as object), ...more } });

const team = { surface: 'team' } as const;
const client = { surface: 'client', agency: 'Fieldnote' } as const;
const textOf = (one: Notification, reader: typeof team | typeof client = team) =>
  groupByItem([one], reader)[0]?.lines[0]?.text;

test('lines about one item stand under one head, newest first', () => {
  const groups = groupByItem(
    [row({ id: 'a' }), row({ id: 'b', subject_id: 'c2' }), row({ id: 'c' })],
    team,
  );
  expect(groups.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
});

test.each([
  [withDetail('moved', { from: 'design', to: 'qa' }), 'Hanna Vik moved it to QA'],
  [withDetail('moved', { from: 'client_approval', to: 'approved' }), 'Hanna Vik approved it'],
  [
    withDetail('moved', { from: 'client_approval', to: 'design' }),
    'Hanna Vik asked for changes, it is back in design',
  ],
  [withDetail('assigned', { duty: 'designer' }), 'Hanna Vik made you its designer'],
  [withDetail('comment', { excerpt: 'Much better.' }), 'Hanna Vik wrote: “Much better.”'],
  [withDetail('mention', { excerpt: 'Look' }), 'Hanna Vik mentioned you: “Look”'],
  [withDetail('request_opened', {}), 'Hanna Vik asked for it'],
  [withDetail('event_invited', {}, { subject_kind: 'event' }), 'Hanna Vik invited you'],
  [
    withDetail('event_day_cancelled', { planned: '2026-12-15' }, { subject_kind: 'event' }),
    'Hanna Vik called it off for 15 December only',
  ],
  [
    withDetail('event_day_rescheduled', { planned: 'gone' }, { subject_kind: 'event' }),
    'Hanna Vik moved one day to another time, only this once',
  ],
  [withDetail('request_withdrawn', {}), 'Hanna Vik took the request back'],
  [
    withDetail('schedule_failed', { reason: 'Klaviyo refused the key.' }),
    'Could not be scheduled. Klaviyo refused the key.',
  ],
])('the team reads what happened', (one, text) => expect(textOf(one)).toBe(text));

test.each([
  [withDetail('approval_requested', {}), 'Waits for your decision'],
  [withDetail('sent', {}), 'It went out'],
  [
    withDetail('request_accepted', {}, { actor: null }),
    'Fieldnote accepted it, it is in the making',
  ],
  [withDetail('request_declined', { answer: 'No clocks.' }), 'Hanna Vik declined it: “No clocks.”'],
])('the client reads what happened', (one, text) => expect(textOf(one, client)).toBe(text));

test('each reader is led to their own page', () => {
  const href = (one: Notification, reader: typeof team | typeof client) =>
    groupByItem([one], reader)[0]?.lines[0]?.href;
  expect(href(row({}), team)).toBe('/team/campaigns/1182');
  expect(href(row({ kind: 'approval_requested' }), client)).toBe(
    '/client/maren/campaigns/c1?open=proof',
  );
  expect(href(row({ subject_kind: 'request' }), client)).toBe('/client/maren/requests/c1');
  const event = withDetail('event_invited', { day: '2026-12-03' }, { subject_kind: 'event' });
  expect(href(event, team)).toBe('/team/calendar?on=2026-12-03&event=c1');
  expect(href(event, client)).toBe('/client/maren/calendar?on=2026-12-03');
  const pinned = withDetail('pinned', { pin: 2 }, { subject_kind: 'post', subject_id: 'p1' });
  const answer = withDetail(
    'comment',
    { pin: 2, subjectKind: 'post', subjectId: 'p1' },
    { subject_kind: 'annotation', subject_id: 'a1' },
  );
  for (const one of [pinned, answer]) {
    expect(href(one, team)).toBe('/team/content/posts/p1/pins');
    expect(href(one, client)).toBe('/client/maren/posts/p1');
  }
  expect(href(row({ kind: 'document_shared', subject_kind: 'document' }), client)).toBe(
    '/client/maren/documents',
  );
  expect(href(row({ kind: 'comment', subject_kind: 'popup' }), client)).toBe(
    '/client/maren/approvals',
  );
  const onPopup = withDetail('pinned', { pin: 1 }, { subject_kind: 'popup' });
  expect(href(onPopup, team)).toBe('/team/popups/c1/design');
  const popupAnswer = withDetail(
    'comment',
    { pin: 1, subjectKind: 'popup', subjectId: 'p1' },
    { subject_kind: 'annotation' },
  );
  expect(href(popupAnswer, team)).toBe('/team/popups/p1/design');
  expect(href(popupAnswer, client)).toBe('/client/maren/approvals');
});

test('what is said of a pin leads to the design it lies on, on either side', () => {
  const href = (one: Notification, reader: typeof team | typeof client) =>
    groupByItem([one], reader)[0]?.lines[0]?.href;
  const onCampaign = { subjectKind: 'campaign', subjectId: 'c1', pin: 2, approvalId: 'a1' };
  const onMessage = { subjectKind: 'flow_email', subjectId: 's1', pin: 2, approvalId: 'a2' };
  const answered = { subject_kind: 'annotation', subject_id: 'p1' };
  const message = withDetail('comment', { ...onMessage, flowId: 'f1', stepId: 's1' }, answered);
  expect(href(message, team)).toBe('/team/flows/f1/steps/s1/design');
  expect(href(message, client)).toBe('/client/maren/approvals/a2');
  const campaign = withDetail('comment', onCampaign, answered);
  expect(href(campaign, team)).toBe('/team/campaigns/1182/design');
  expect(href(campaign, client)).toBe('/client/maren/campaigns/c1?open=proof');
});

test('a kind that is not known yet is still a line', () => {
  expect(textOf(row({ kind: 'invoice_paid', detail: 'gone' }))).toBe('Hanna Vik: invoice paid');
});
