import 'server-only';
import { cache } from 'react';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';

/** One flow, with whose it is, who works on it and how it went live. */
export const findFlow = cache(async (db: Db, agencyId: string, id: string) => {
  if (!isUuid(id)) return null;
  const { data } = await db
    .from('crm_flows')
    .select(
      `id, client_id, title, status, held_from, goal, trigger_kind, trigger_name, trigger_ref, sender_name, sender_email,
      due_on, decide_by, shared_at, live_at, stage_since, version, created_at,
      client:clients (id, name, slug, brand_color, time_zone),
      assignees:flow_assignees (duty, user_id, person:user_profiles (name)),
      publications:flow_publications (state, wanted, klaviyo_flow_id, detail, updated_at)`,
    )
    .eq('agency_id', agencyId)
    .eq('id', id)
    .maybeSingle()
    .throwOnError();
  if (!data) return null;
  const { publications, ...flow } = data;
  return { ...flow, publication: publications[0] ?? null };
});
export type Flow = NonNullable<Awaited<ReturnType<typeof findFlow>>>;

/** The steps of a flow, in no order: where each stands is in the rows. */
export const listSteps = cache(async (db: Db, clientId: string, flowId: string) => {
  const { data } = await db
    .from('flow_steps')
    .select(
      'id, kind, split_id, branch, position, name, delay_amount, delay_unit, condition, status, stage_since, shared_at',
    )
    .eq('client_id', clientId)
    .eq('flow_id', flowId)
    .order('position')
    .limit(60)
    .throwOnError();
  return data.map((step) => ({ ...step, position: Number(step.position) }));
});
export type FlowStep = Awaited<ReturnType<typeof listSteps>>[number];

const COPY =
  'id, step_id, version, subject, preview_text, body, note, shared_at, created_at, author:user_profiles (name)';

/** Every saved version of one message's words, the latest first. */
export async function listMessageCopies(db: Db, clientId: string, stepId: string) {
  const { data } = await db
    .from('flow_copies')
    .select(COPY)
    .eq('client_id', clientId)
    .eq('step_id', stepId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
}

const DESIGN = `id, step_id, version, note, shared_at, created_at, author:user_profiles (name),
  file:files!inner (id, name, mime, width, height)` as const;

export async function listMessageDesigns(db: Db, clientId: string, stepId: string) {
  const { data } = await db
    .from('flow_designs')
    .select(DESIGN)
    .eq('client_id', clientId)
    .eq('step_id', stepId)
    .order('version', { ascending: false })
    .limit(50)
    .throwOnError();
  return data;
}

type Versions<T> = Map<string, T>;

/** The newest words and picture of each message, for the diagram: by step. */
export async function listNewest(db: Db, clientId: string, steps: readonly string[]) {
  if (steps.length === 0) return { copies: new Map(), designs: new Map() } satisfies Newest;
  const [copies, designs] = await Promise.all([
    db
      .from('flow_copies')
      .select('step_id, version, subject, preview_text')
      .eq('client_id', clientId)
      .in('step_id', [...steps])
      .order('version')
      .limit(1000)
      .throwOnError(),
    db
      .from('flow_designs')
      .select('step_id, version, file:files!inner (id, mime)')
      .eq('client_id', clientId)
      .in('step_id', [...steps])
      .order('version')
      .limit(1000)
      .throwOnError(),
  ]);
  return {
    copies: new Map(copies.data.map((copy) => [copy.step_id, copy])),
    designs: new Map(designs.data.map((design) => [design.step_id, design])),
  };
}
type Newest = {
  copies: Versions<{ step_id: string; version: number; subject: string; preview_text: string }>;
  designs: Versions<{ step_id: string; version: number; file: { id: string; mime: string } }>;
};

/** What happened to one message: of all that happened to its flow, and on its design. */
export async function listMessageActivity(
  db: Db,
  clientId: string,
  flowId: string,
  stepId: string,
) {
  const { data } = await db
    .from('activity')
    .select('id, client_id, subject_kind, subject_id, verb, actor_id, audience, detail, created_at')
    .eq('client_id', clientId)
    .in('subject_id', [flowId, stepId])
    .or(`subject_id.eq.${stepId},detail->>stepId.eq.${stepId}`)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(60)
    .throwOnError();
  return data;
}
