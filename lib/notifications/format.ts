import { z } from 'zod';
import type { Notification } from './queries';

/** Who reads: the words and the addresses of a client's people are not those of the team. */
export type Reader = { surface: 'team' } | { surface: 'client'; agency: string };

const Detail = z.object({
  number: z.number().optional(),
  title: z.string().default(''),
  client: z.string().optional(),
  clientSlug: z.string().optional(),
  agencySlug: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  duty: z.string().optional(),
  excerpt: z.string().optional(),
  answer: z.string().optional(),
  reason: z.string().nullish(),
  scope: z.string().optional(),
  committed: z.number().optional(),
  available: z.number().optional(),
  approvalId: z.string().optional(),
  /** Of a pin: the number on it, and the record whose design it lies on. */
  pin: z.number().optional(),
  subjectKind: z.string().optional(),
  subjectId: z.string().optional(),
  winner: z.string().nullish(),
  /** Of a flow, and of one message in it. */
  flowId: z.string().optional(),
  stepId: z.string().optional(),
  step: z.string().optional(),
  failed: z.boolean().optional(),
});
type Detail = z.output<typeof Detail>;

const STAGES: Readonly<Record<string, string>> = {
  internal_review: 'review',
  client_review: 'the client',
  qa: 'QA',
  client_approval: 'client approval',
  on_hold: 'hold',
  making: 'the making',
};
const stage = (status = '') => STAGES[status] ?? status;
const quoted = (text?: string | null) => (text ? `: “${text}”` : '');

const spokenFor = ({ committed = 0, available = 0, scope = 'units' }: Detail) =>
  `${committed} of ${available} ${scope} this month`;

type Said = { text: string; mark: Mark };
/** What the line is about, for its shape. */
export type Mark =
  'moved' | 'asked' | 'approved' | 'sent' | 'said' | 'assigned' | 'request' | 'declined' | 'failed';

function moved(who: string, { from, to, reason }: Detail): Said {
  if (from === 'client_approval' && to === 'approved')
    return { text: `${who} approved it`, mark: 'approved' };
  if (from === 'client_approval' && (to === 'copy' || to === 'design')) {
    return { text: `${who} asked for changes, it is back in ${to}`, mark: 'moved' };
  }
  if (from === 'client_review' && to === 'approved')
    return { text: `${who} approved it`, mark: 'approved' };
  if (to === 'rejected') return { text: `${who} sent it back${quoted(reason)}`, mark: 'declined' };
  if (to === 'published') return { text: `${who} published it`, mark: 'sent' };
  if (to === 'sent') return { text: 'It went out', mark: 'sent' };
  if (to === 'on_hold') return { text: `${who} put it on hold`, mark: 'moved' };
  if (to === 'cancelled') return { text: `${who} cancelled it`, mark: 'moved' };
  return { text: `${who} moved it to ${stage(to)}`, mark: 'moved' };
}

/** A flow, or one message of it: whose detail then names the message. */
function flowMoved(who: string, detail: Detail): Said {
  const { to, failed, reason, step } = detail;
  if (failed) return { text: `Klaviyo did not take it${quoted(reason)}`, mark: 'failed' };
  if (to === 'live') return { text: `${who} set it live`, mark: 'sent' };
  const said = moved(who, detail);
  return step ? { ...said, text: `${step}: ${said.text}` } : said;
}

const WORDS: Readonly<Record<string, (who: string, detail: Detail) => Said>> = {
  moved,
  approval_requested: () => ({ text: 'Waits for your decision', mark: 'asked' }),
  approval_delegated: (who, { reason }) => ({
    text: `${who} handed the decision to you${quoted(reason)}`,
    mark: 'asked',
  }),
  approval_reminder: () => ({ text: 'Still waits for your decision', mark: 'asked' }),
  approval_overdue: () => ({ text: 'The client has not decided yet', mark: 'failed' }),
  pinned: (who, { excerpt }) => ({ text: `${who} pinned${quoted(excerpt)}`, mark: 'said' }),
  pin_resolved: (who, { excerpt }) => ({
    text: `${who} closed your pin${quoted(excerpt)}`,
    mark: 'approved',
  }),
  pin_reopened: (who, { excerpt }) => ({
    text: `${who} opened your pin again${quoted(excerpt)}`,
    mark: 'said',
  }),
  pin_carried: (who, { excerpt }) => ({
    text: `${who} says your pin is still open${quoted(excerpt)}`,
    mark: 'said',
  }),
  sent: () => ({ text: 'It went out', mark: 'sent' }),
  assigned: (who, { duty }) => ({
    text: `${who} made you its ${duty ?? 'owner'}`,
    mark: 'assigned',
  }),
  comment: (who, { excerpt }) => ({ text: `${who} wrote${quoted(excerpt)}`, mark: 'said' }),
  mention: (who, { excerpt }) => ({ text: `${who} mentioned you${quoted(excerpt)}`, mark: 'said' }),
  move_requested: (who, { to, reason }) => ({
    text: `${who} asks you to move it to ${stage(to)}${quoted(reason)}`,
    mark: 'asked',
  }),
  move_accepted: (who, { to }) => ({
    text: `${who} accepted what you asked: it is at ${stage(to)}`,
    mark: 'approved',
  }),
  move_declined: (who, { to, answer }) => ({
    text: `${who} did not move it to ${stage(to)}${quoted(answer)}`,
    mark: 'declined',
  }),
  request_opened: (who) => ({ text: `${who} asked for it`, mark: 'request' }),
  request_accepted: (who) => ({
    text: `${who} accepted it, it is in the making`,
    mark: 'approved',
  }),
  request_declined: (who, { answer }) => ({
    text: `${who} declined it${quoted(answer)}`,
    mark: 'declined',
  }),
  request_withdrawn: (who) => ({ text: `${who} took the request back`, mark: 'request' }),
  task_assigned: (who) => ({ text: `${who} gave you this task`, mark: 'assigned' }),
  task_done: (who) => ({ text: `${who} did it`, mark: 'approved' }),
  task_cancelled: (who) => ({ text: `${who} cancelled the task`, mark: 'declined' }),
  task_shared: (who) => ({ text: `${who} shared a task with you`, mark: 'said' }),
  task_due: () => ({ text: 'This task is due today', mark: 'asked' }),
  popup_moved: moved,
  test_decided: (who, { winner }) => ({
    text: winner ? `${who} decided the test: “${winner}” won` : `${who} decided the test: none won`,
    mark: 'approved',
  }),
  post_due: () => ({ text: 'It is time to publish this', mark: 'asked' }),
  post_late: () => ({ text: 'This should have been published by now', mark: 'failed' }),
  task_late: () => ({ text: 'This task is late', mark: 'failed' }),
  scope_nearly_used: (_, detail) => ({
    text: `${spokenFor(detail)} are spoken for`,
    mark: 'asked',
  }),
  scope_used_up: (_, detail) => ({
    text: `${spokenFor(detail)} are spoken for: beyond that an admin decides`,
    mark: 'failed',
  }),
  integration_failed: () => ({
    text: 'Figures and schedules wait until it is connected again',
    mark: 'failed',
  }),
  flow_moved: flowMoved,
  slack_failed: (_, { reason }) => ({
    text: `Nothing is posted there any more${reason ? `. ${reason}` : ''}`,
    mark: 'failed',
  }),
  schedule_failed: (_, { reason }) => ({
    text: `Could not be scheduled${reason ? `. ${reason}` : ''}`,
    mark: 'failed',
  }),
};

/** What has no page of its own in the portal but the proofs its client was asked about. */
const DECIDED_ON: ReadonlySet<string> = new Set(['popup', 'flow', 'flow_email']);

function addressFor(reader: Reader, row: Notification, detail: Detail): string {
  const { clientSlug, agencySlug, number, approvalId, pin } = detail;
  if (reader.surface === 'client') {
    const home = `/client/${clientSlug ?? ''}`;
    if (row.subject_kind === 'request') return `${home}/requests/${row.subject_id}`;
    if (row.subject_kind === 'task') return `${home}/calendar`;
    if (row.subject_kind === 'post') return `${home}/posts/${row.subject_id}`;
    if (row.subject_kind === 'ab_test') return home;
    if (approvalId) return `${home}/approvals/${approvalId}`;
    if (DECIDED_ON.has(row.subject_kind)) return `${home}/approvals`;
    const about = `${home}/campaigns/${detail.subjectId ?? row.subject_id}`;
    const toProof =
      pin !== undefined || ['approval_requested', 'comment', 'mention'].includes(row.kind);
    return toProof ? `${about}?open=proof` : about;
  }
  if (row.subject_kind === 'slack_hook') return `/agency/${agencySlug ?? ''}/admin/settings`;
  if (row.kind === 'move_requested') return '/team/queue?stage=asked';
  if (row.subject_kind === 'request') return '/team/requests';
  if (row.subject_kind === 'task') return `/team/tasks?open=${row.subject_id}`;
  if (row.kind.startsWith('scope_')) return `/team/clients/${clientSlug ?? ''}/scope`;
  if (row.subject_kind === 'post') return `/team/content/posts/${row.subject_id}`;
  if (row.subject_kind === 'call') return `/team/calls/${row.subject_id}`;
  if (row.subject_kind === 'popup') return `/team/popups/${row.subject_id}`;
  if (row.subject_kind === 'ab_test') return `/team/ab-tests/${row.subject_id}`;
  if (detail.flowId) {
    const flow = `/team/flows/${detail.flowId}`;
    return detail.stepId ? `${flow}/steps/${detail.stepId}` : flow;
  }
  if (row.subject_kind === 'client') return `/team/clients/${clientSlug ?? ''}`;
  const campaign = `/team/campaigns/${number ?? detail.subjectId ?? row.subject_id}`;
  return pin === undefined ? campaign : `${campaign}/design`;
}

export type Line = {
  id: string;
  text: string;
  mark: Mark;
  href: string;
  at: string;
  unread: boolean;
  snoozedUntil: string | null;
};

export type Group = { key: string; title: string; context: string | null; lines: Line[] };

/** The inbox by item: one head for everything that happened to a campaign or a request. */
export function groupByItem(rows: readonly Notification[], reader: Reader): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const detail = Detail.catch({ title: '' }).parse(row.detail);
    const key = `${detail.subjectKind ?? row.subject_kind}:${detail.subjectId ?? row.subject_id}`;
    const group = groups.get(key) ?? {
      key,
      title: detail.title || 'Something that is gone',
      context: reader.surface === 'team' ? (detail.client ?? null) : null,
      lines: [],
    };
    const somebody = reader.surface === 'client' ? reader.agency : 'The system';
    const said = WORDS[row.kind]?.(row.actor ?? somebody, detail);
    group.lines.push({
      id: row.id,
      text: said?.text ?? row.kind.replaceAll('_', ' '),
      mark: said?.mark ?? 'moved',
      href: addressFor(reader, row, detail),
      at: row.surfaced_at,
      unread: row.read_at === null,
      snoozedUntil: row.snoozed_until,
    });
    groups.set(key, group);
  }
  return [...groups.values()];
}
