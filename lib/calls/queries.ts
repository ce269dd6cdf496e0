import 'server-only';
import { z } from 'zod';
import type { Cursor } from '@/lib/core/cursor';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import type { Line } from './transcript/line';

const PAGE = 40;

type Reading = { agencyId: string; clientId?: string; after?: Cursor | null };

/** Calls, the latest first, with what each brings. */
export async function listCalls(db: Db, { agencyId, clientId, after }: Reading) {
  let query = db
    .from('call_recordings')
    .select(
      `id, client_id, title, occurred_at, duration_seconds, attendees, link, file_id,
      transcripts:call_transcripts (format), items:call_action_items (task_id)`,
    )
    .eq('agency_id', agencyId)
    .order('occurred_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (clientId) query = query.eq('client_id', clientId);
  if (after) {
    query = query
      .lte('occurred_at', after.at)
      .or(`occurred_at.lt."${after.at}",and(occurred_at.eq."${after.at}",id.lt.${after.id})`);
  }
  const { data } = await query.throwOnError();
  const rows = data.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: data.length > PAGE && last ? { at: last.occurred_at, id: last.id } : undefined,
  };
}
export type ListedCall = Awaited<ReturnType<typeof listCalls>>['rows'][number];

export async function findCall(db: Db, agencyId: string, id: string) {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('call_recordings')
    .select(
      `id, client_id, campaign_id, title, occurred_at, duration_seconds, attendees, notes, link, consent_from, consent_way,
      consent_at, consent_stated_by, version, created_by, file:files (id, name, mime, bytes),
      campaign:crm_campaigns (id, number, title)`,
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  return data;
}
export type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>;

const lines = z.array(z.custom<Line>((one) => typeof one === 'object' && one !== null));

export async function findTranscript(db: Db, clientId: string, callId: string) {
  const { data } = await db
    .from('call_transcripts')
    .select('format, lines, created_at')
    .eq('client_id', clientId)
    .eq('call_id', callId)
    .maybeSingle()
    .throwOnError();
  return data && { ...data, lines: lines.parse(data.lines) };
}
export type Transcript = NonNullable<Awaited<ReturnType<typeof findTranscript>>>;

export async function listActionItems(db: Db, clientId: string, callId: string) {
  const { data } = await db
    .from('call_action_items')
    .select('id, title, at_ms, assignee_id, due_on, task:tasks (id, title, status)')
    .eq('client_id', clientId)
    .eq('call_id', callId)
    .order('created_at')
    .order('id')
    .limit(200)
    .throwOnError();
  return data;
}
export type ActionItem = Awaited<ReturnType<typeof listActionItems>>[number];

/** A client's campaigns that a call may be about, the newest first. */
export async function listCampaignChoices(db: Db, clientId: string) {
  const { data } = await db
    .from('crm_campaigns')
    .select('id, number, title')
    .eq('client_id', clientId)
    .order('created_at', { ascending: false })
    .limit(60)
    .throwOnError();
  return data;
}

/** A client's newest calls, for the client's own page. */
export async function listLatestCalls(db: Db, clientId: string, limit = 5) {
  const { data } = await db
    .from('call_recordings')
    .select('id, title, occurred_at, duration_seconds, items:call_action_items (task_id)')
    .eq('client_id', clientId)
    .order('occurred_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit)
    .throwOnError();
  return data;
}
