/** What happened to a record, as the database tells it to the inbox, to a mail and to Slack. */
export type Happening = {
  kind: string;
  actor: string | null;
  detail: Record<string, unknown>;
};

/** What a line is about, for its shape in the inbox. */
export type Mark =
  'moved' | 'asked' | 'approved' | 'sent' | 'said' | 'assigned' | 'request' | 'declined' | 'failed';

type Said = { text: string; mark: Mark };
type Detail = Happening['detail'];

const word = (detail: Detail, name: string): string => {
  const value = Object.hasOwn(detail, name) ? detail[name] : undefined;
  return typeof value === 'string' ? value : '';
};
const count = (detail: Detail, name: string): number => {
  const value = Object.hasOwn(detail, name) ? detail[name] : undefined;
  return typeof value === 'number' ? value : 0;
};
const quoted = (detail: Detail, name: string) => {
  const text = word(detail, name);
  return text ? `: “${text}”` : '';
};
const because = (detail: Detail) => {
  const reason = word(detail, 'reason');
  return reason ? `. ${reason}` : '';
};

/** "15 December" */
function date(detail: Detail, name: string): string {
  const at = new Date(`${word(detail, name)}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return 'one day';
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

const STAGES: Readonly<Record<string, string>> = {
  internal_review: 'review',
  client_review: 'the client',
  qa: 'QA',
  client_approval: 'client approval',
  on_hold: 'hold',
  making: 'the making',
};
/** Where something is again that its client wants changed. */
const BACK = ['copy', 'design', 'making', 'draft'];
/** What runs, ends or rests is not in a stage. */
const RAN: Readonly<Record<string, string>> = {
  running: 'started the test',
  decided: 'decided the test',
  inconclusive: 'ended the test: it could not be told',
  live: 'put it live',
  paused: 'paused it',
  archived: 'took it down',
};
function stage(detail: Detail): string {
  const to = word(detail, 'to');
  return STAGES[to] ?? to.replaceAll('_', ' ');
}

const spokenFor = (detail: Detail) =>
  `${count(detail, 'committed')} of ${count(detail, 'available')} ${word(detail, 'scope') || 'units'} this month`;

function moved(who: string, detail: Detail): Said {
  const [from, to] = [word(detail, 'from'), word(detail, 'to')];
  if (detail.passed === true)
    return { text: `${who} let it go on without the client’s word`, mark: 'approved' };
  if ((from === 'client_approval' || from === 'client_review') && to === 'approved')
    return { text: `${who} approved it`, mark: 'approved' };
  if (from === 'client_approval' && BACK.includes(to))
    return { text: `${who} asked for changes, it is back in ${stage(detail)}`, mark: 'moved' };
  if (to === 'rejected')
    return { text: `${who} sent it back${quoted(detail, 'reason')}`, mark: 'declined' };
  if (to === 'published') return { text: `${who} published it`, mark: 'sent' };
  if (to === 'sent') return { text: 'It went out', mark: 'sent' };
  if (to === 'on_hold') return { text: `${who} put it on hold`, mark: 'moved' };
  const ran = Object.hasOwn(RAN, to) ? RAN[to] : undefined;
  if (ran) return { text: `${who} ${ran}`, mark: 'moved' };
  if (to === 'cancelled') return { text: `${who} cancelled it`, mark: 'moved' };
  return { text: `${who} moved it to ${stage(detail)}`, mark: 'moved' };
}

/** A flow, or one message of it: whose detail then names the message. */
function flowMoved(who: string, detail: Detail): Said {
  if (detail.failed === true)
    return { text: `Klaviyo did not take it${quoted(detail, 'reason')}`, mark: 'failed' };
  if (word(detail, 'to') === 'live') return { text: `${who} set it live`, mark: 'sent' };
  const said = moved(who, detail);
  const step = word(detail, 'step');
  return step ? { ...said, text: `${step}: ${said.text}` } : said;
}

type Saying = (who: string, detail: Detail) => Said;
const saying =
  (mark: Mark, text: (who: string, detail: Detail) => string): Saying =>
  (who, detail) => ({ mark, text: text(who, detail) });

/** Every kind that the database tells of. */
export const SAYINGS: Readonly<Record<string, Saying>> = {
  moved,
  popup_moved: moved,
  flow_moved: flowMoved,
  sent: saying('sent', () => 'It went out'),
  assigned: saying('assigned', (who, it) => `${who} made you its ${word(it, 'duty') || 'owner'}`),

  client_assigned: saying(
    'assigned',
    (who, it) => `${who} made you its ${word(it, 'duty').replaceAll('_', ' ') || 'colleague'}`,
  ),

  approval_requested: saying('asked', () => 'Waits for your decision'),
  approval_delegated: saying(
    'asked',
    (who, it) => `${who} handed the decision to you${quoted(it, 'reason')}`,
  ),
  approval_reminder: saying('asked', () => 'Still waits for your decision'),
  approval_overdue: saying('failed', () => 'The client has not decided yet'),

  comment: saying('said', (who, it) => `${who} wrote${quoted(it, 'excerpt')}`),
  mention: saying('said', (who, it) => `${who} mentioned you${quoted(it, 'excerpt')}`),
  pinned: saying('said', (who, it) => `${who} pinned${quoted(it, 'excerpt')}`),
  pin_resolved: saying('approved', (who, it) => `${who} closed your pin${quoted(it, 'excerpt')}`),
  pin_reopened: saying('said', (who, it) => `${who} opened your pin again${quoted(it, 'excerpt')}`),
  pin_carried: saying(
    'said',
    (who, it) => `${who} says your pin is still open${quoted(it, 'excerpt')}`,
  ),

  move_requested: saying(
    'asked',
    (who, it) => `${who} asks you to move it to ${stage(it)}${quoted(it, 'reason')}`,
  ),
  move_accepted: saying(
    'approved',
    (who, it) => `${who} accepted what you asked: it is at ${stage(it)}`,
  ),
  move_declined: saying(
    'declined',
    (who, it) => `${who} did not move it to ${stage(it)}${quoted(it, 'answer')}`,
  ),
  move_withdrawn: saying('declined', (who) => `${who} took back what was asked`),

  request_opened: saying('request', (who) => `${who} asked for it`),
  request_accepted: saying('approved', (who) => `${who} accepted it, it is in the making`),
  request_declined: saying('declined', (who, it) => `${who} declined it${quoted(it, 'answer')}`),
  request_withdrawn: saying('request', (who) => `${who} took the request back`),

  task_assigned: saying('assigned', (who) => `${who} gave you this task`),
  task_done: saying('approved', (who) => `${who} did it`),
  task_cancelled: saying('declined', (who) => `${who} cancelled the task`),
  task_shared: saying('said', (who) => `${who} shared a task with you`),
  task_due: saying('asked', () => 'This task is due today'),
  task_late: saying('failed', () => 'This task is late'),

  event_invited: saying('asked', (who) => `${who} invited you`),
  event_accepted: saying('approved', (who) => `${who} is coming`),
  event_declined: saying('declined', (who) => `${who} cannot come`),
  event_rescheduled: saying('moved', (who) => `${who} moved it to another time`),
  event_cancelled: saying('declined', (who) => `${who} called it off`),
  event_day_cancelled: saying(
    'declined',
    (who, it) => `${who} called it off for ${date(it, 'planned')} only`,
  ),
  event_day_rescheduled: saying(
    'moved',
    (who, it) => `${who} moved ${date(it, 'planned')} to another time, only this once`,
  ),
  event_day_restored: saying(
    'moved',
    (who, it) => `${who} put ${date(it, 'planned')} back to how it was planned`,
  ),

  test_decided: saying('approved', (who, it) => {
    if (it.inconclusive === true) return `${who} ended the test: it could not be told`;
    const winner = word(it, 'winner');
    return `${who} decided the test: ${winner ? `“${winner}”` : 'none'} won`;
  }),
  post_due: saying('asked', () => 'It is time to publish this'),
  post_late: saying('failed', () => 'This should have been published by now'),
  document_shared: saying('said', (who) => `${who} shared a document with you`),

  scope_nearly_used: saying('asked', (_, it) => `${spokenFor(it)} are spoken for`),
  scope_used_up: saying(
    'failed',
    (_, it) => `${spokenFor(it)} are spoken for: beyond that an admin decides`,
  ),
  integration_failed: saying(
    'failed',
    () => 'Figures and schedules wait until it is connected again',
  ),
  schedule_failed: saying('failed', (_, it) => `Could not be scheduled${because(it)}`),
  slack_failed: saying('failed', (_, it) => `Nothing is posted there any more${because(it)}`),
};

/** One line without its subject: "Hanna Vik approved it". A kind nobody worded yet is still a line. */
export function say({ kind, actor, detail }: Happening): Said {
  const known = Object.hasOwn(SAYINGS, kind) ? SAYINGS[kind] : undefined;
  if (known) return known(actor ?? 'The system', detail);
  const plain = kind.replaceAll('_', ' ');
  const text = actor ? `${actor}: ${plain}` : plain.charAt(0).toUpperCase() + plain.slice(1);
  return { text, mark: 'moved' };
}

export const sentence = (happening: Happening): string => say(happening).text;

/** What the line is about: "Black Friday early access, Maren". */
export function subjectOf({ detail }: Happening): string {
  return [word(detail, 'title') || 'Something that is gone', word(detail, 'client')]
    .filter(Boolean)
    .join(', ');
}
