import type { TransactionSql as Sql } from 'postgres';
import { campaignId, homeOf } from './campaigns.ts';
import { people, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { calls, type DemoCall, type DemoItem } from './content/calls.ts';
import { idOf } from './ids.ts';
import { murmur } from './sound.ts';

type Target = { supabaseUrl: string; serviceRoleKey: string };
type Line = { start: number | null; end: number | null; speaker: string; text: string };

const WORDS_A_SECOND = 2.7;
const BREATH_MS = 700;

const callId = ({ client, title }: DemoCall) => idOf('call', client, title);
const nameOf = (key: string) => people.find((one) => one.key === key)?.name ?? key;
const lastOf = (lines: readonly Line[]) => lines.at(-1)?.end ?? 0;

/** Nobody stops the time while a demo is written: it follows from how much each says. */
function linesOf({ said = [], untimed }: DemoCall): Line[] {
  let at = 1200;
  return said.map(([speaker, text]) => {
    const start = Math.round(at);
    at += (text.split(' ').length / WORDS_A_SECOND) * 1000;
    const end = Math.round(at);
    at += BREATH_MS;
    return { start: untimed ? null : start, end: untimed ? null : end, speaker, text };
  });
}

const keyOf = (call: DemoCall) => {
  const { agency_id, client_id } = homeOf(call.client);
  return `${agency_id}/${client_id}/${idOf('recording', callId(call))}.wav`;
};

function soundOf(call: DemoCall): Buffer {
  const lines = linesOf(call);
  const voices = [...new Set(lines.map(({ speaker }) => speaker))];
  const spoken = lines.map(({ start, end, speaker }) => ({
    start: start ?? 0,
    end: end ?? 0,
    pitch: 118 + 31 * voices.indexOf(speaker),
  }));
  return murmur(spoken, lastOf(lines) + BREATH_MS);
}

/** Under a key that never changes, so that a second run finds the same one. */
export async function uploadRecordings({ supabaseUrl, serviceRoleKey }: Target): Promise<void> {
  for (const call of calls.filter(({ recorded }) => recorded)) {
    const answer = await fetch(`${supabaseUrl}/storage/v1/object/recordings/${keyOf(call)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${serviceRoleKey}`,
        apikey: serviceRoleKey,
        'content-type': 'audio/wav',
        'x-upsert': 'true',
      },
      body: new Uint8Array(soundOf(call)),
    });
    if (!answer.ok)
      throw new Error(`storing ${call.title} answered ${answer.status}: ${await answer.text()}`);
  }
}

/** What was talked about, what was said, and what became of it. */
export async function insertCalls(sql: Sql, clock: Clock): Promise<void> {
  for (const call of calls) {
    const id = callId(call);
    const home = homeOf(call.client);
    const held = clock.at(call.at);
    const lines = linesOf(call);
    const seconds = call.minutes ? call.minutes * 60 : Math.round(lastOf(lines) / 1000);
    if (call.recorded) await insertFile(sql, call, held);
    await sql`insert into public.call_recordings ${sql({
      id,
      ...home,
      campaign_id: call.campaign ? campaignId(call.campaign) : null,
      title: call.title,
      occurred_at: held,
      duration_seconds: seconds || null,
      attendees: call.attendees.map(nameOf),
      notes: call.notes ?? '',
      link: call.link ?? '',
      file_id: call.recorded ? idOf('recording', id) : null,
      consent_from: call.consent?.from ?? '',
      consent_way: call.consent?.way ?? null,
      consent_at: call.consent ? held : null,
      consent_stated_by: call.consent ? personId(call.by) : null,
      created_by: personId(call.by),
      created_at: held,
      updated_at: held,
    })}`;
    if (lines.length > 0)
      await sql`insert into public.call_transcripts ${sql({
        call_id: id,
        ...home,
        format: call.untimed ? 'text' : 'vtt',
        lines: sql.json(lines),
        created_by: personId(call.by),
        created_at: held,
        updated_at: held,
      })}`;
    await sql`insert into public.activity ${sql({
      ...home,
      subject_kind: 'call',
      subject_id: id,
      verb: 'created',
      actor_id: personId(call.by),
      detail: sql.json({ title: call.title }),
      created_at: held,
    })}`;
    for (const item of call.items ?? []) await insertItem(sql, call, item, clock);
  }
}

async function insertFile(sql: Sql, call: DemoCall, held: Date): Promise<void> {
  await sql`insert into public.files ${sql({
    id: idOf('recording', callId(call)),
    ...homeOf(call.client),
    object_key: keyOf(call),
    name: `${call.title}.wav`,
    mime: 'audio/wav',
    bytes: soundOf(call).length,
    uploaded_by: personId(call.by),
    created_at: held,
  })}`;
}

async function insertItem(sql: Sql, call: DemoCall, item: DemoItem, clock: Clock): Promise<void> {
  const home = homeOf(call.client);
  const id = idOf('action item', callId(call), item.title);
  const task = item.task ? idOf('call task', id) : null;
  const due = item.due === undefined ? null : clock.day(item.due);
  const line = item.line === undefined ? undefined : linesOf(call)[item.line];
  if (item.task) await insertTask(sql, call, item, clock);
  await sql`insert into public.call_action_items ${sql({
    id,
    ...home,
    call_id: callId(call),
    title: item.title,
    at_ms: line?.start ?? null,
    assignee_id: item.for ? personId(item.for) : null,
    due_on: due,
    task_id: task,
    created_by: personId(call.by),
    created_at: clock.at(call.at),
  })}`;
}

async function insertTask(sql: Sql, call: DemoCall, item: DemoItem, clock: Clock): Promise<void> {
  if (!item.task) return;
  const home = homeOf(call.client);
  const id = idOf('call task', idOf('action item', callId(call), item.title));
  const { status, at, closed } = item.task;
  const due = item.due === undefined ? null : clock.day(item.due);
  await sql`insert into public.tasks ${sql({
    id,
    ...home,
    title: item.title,
    details: `Agreed on the call “${call.title}”.`,
    status,
    due_on: due,
    subject_kind: 'call',
    subject_id: callId(call),
    closed_at: closed ? clock.at(closed) : null,
    reminded_for: (item.due ?? 1) <= 0 ? due : null,
    late_for: (item.due ?? 1) < 0 ? due : null,
    created_by: personId(call.by),
    created_at: clock.at(at),
    updated_at: clock.at(closed ?? at),
  })}`;
  if (item.for)
    await sql`insert into public.task_assignees ${sql({ task_id: id, user_id: personId(item.for), ...home, created_at: clock.at(at) })}`;
}
