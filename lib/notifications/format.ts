import { z } from 'zod';
import { type Mark, say } from '@/supabase/functions/_shared/sentences';
import type { Notification } from './queries';

export type { Mark };

/** Who reads: the words and the addresses of a client's people are not those of the team. */
export type Reader = { surface: 'team' } | { surface: 'client'; agency: string };

const Detail = z.object({
  number: z.number().optional(),
  title: z.string().default(''),
  client: z.string().optional(),
  clientSlug: z.string().optional(),
  agencySlug: z.string().optional(),
  approvalId: z.string().optional(),
  /** Of a pin: the number on it, and the record whose design it lies on. */
  pin: z.number().optional(),
  subjectKind: z.string().optional(),
  subjectId: z.string().optional(),
  /** Of a flow, and of one message in it. */
  flowId: z.string().optional(),
  stepId: z.string().optional(),
  /** Of an event: the first day it is on. */
  day: z.string().optional(),
});
type Detail = z.output<typeof Detail>;
const Anything = z.record(z.string(), z.unknown()).catch({});

/** What has no page of its own in the portal but the proofs its client was asked about. */
const DECIDED_ON: ReadonlySet<string> = new Set(['popup', 'flow', 'flow_email']);

/** The calendar where an event is on it, the event open. */
function dayOf({ day }: Detail, event?: string): string {
  const query = new URLSearchParams({ ...(day && { on: day }), ...(event && { event }) });
  return query.size > 0 ? `?${query}` : '';
}

function addressFor(reader: Reader, row: Notification, detail: Detail): string {
  const { clientSlug, agencySlug, number, approvalId, pin } = detail;
  // An answer to a pin is about the record whose picture it lies on.
  const kind = detail.subjectKind ?? row.subject_kind;
  const aboutId = detail.subjectId ?? row.subject_id;
  if (reader.surface === 'client') {
    const home = `/client/${clientSlug ?? ''}`;
    if (row.subject_kind === 'request') return `${home}/requests/${row.subject_id}`;
    if (row.subject_kind === 'task') return `${home}/calendar`;
    if (kind === 'post') return `${home}/posts/${aboutId}`;
    if (row.subject_kind === 'event') return `${home}/calendar${dayOf(detail)}`;
    if (row.subject_kind === 'document') return `${home}/documents`;
    if (row.subject_kind === 'ab_test') return home;
    // A campaign's own page knows the newest proof, where a pin was told of an older one.
    if (approvalId && !(pin !== undefined && kind === 'campaign'))
      return `${home}/approvals/${approvalId}`;
    if (DECIDED_ON.has(kind)) return `${home}/approvals`;
    const campaign = `${home}/campaigns/${aboutId}`;
    const toProof =
      pin !== undefined || ['approval_requested', 'comment', 'mention'].includes(row.kind);
    return toProof ? `${campaign}?open=proof` : campaign;
  }
  if (row.subject_kind === 'slack_hook') return `/agency/${agencySlug ?? ''}/admin/settings`;
  if (row.kind === 'move_requested') return '/team/queue?stage=asked';
  if (row.subject_kind === 'request') return '/team/requests';
  if (row.subject_kind === 'task') return `/team/tasks?open=${row.subject_id}`;
  if (row.kind.startsWith('scope_')) return `/team/clients/${clientSlug ?? ''}/scope`;
  if (kind === 'post') {
    const post = `/team/content/posts/${aboutId}`;
    return pin === undefined ? post : `${post}/pins`;
  }
  if (row.subject_kind === 'event') return `/team/calendar${dayOf(detail, row.subject_id)}`;
  if (row.subject_kind === 'call') return `/team/calls/${row.subject_id}`;
  if (kind === 'popup') {
    const popup = `/team/popups/${aboutId}`;
    return pin === undefined ? popup : `${popup}/design`;
  }
  if (row.subject_kind === 'ab_test') return `/team/ab-tests/${row.subject_id}`;
  if (detail.flowId) {
    const flow = `/team/flows/${detail.flowId}`;
    if (!detail.stepId) return flow;
    const step = `${flow}/steps/${detail.stepId}`;
    return pin === undefined ? step : `${step}/design`;
  }
  if (row.subject_kind === 'client') return `/team/clients/${clientSlug ?? ''}`;
  const campaign = `/team/campaigns/${number ?? aboutId}`;
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
    const said = say({
      kind: row.kind,
      actor: row.actor ?? somebody,
      detail: Anything.parse(row.detail),
    });
    group.lines.push({
      id: row.id,
      text: said.text,
      mark: said.mark,
      href: addressFor(reader, row, detail),
      at: row.surfaced_at,
      unread: row.read_at === null,
      snoozedUntil: row.snoozed_until,
    });
    groups.set(key, group);
  }
  return [...groups.values()];
}
