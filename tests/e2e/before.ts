import { test } from '@playwright/test';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../lib/core/database.types.ts';
import { stamped } from '../../lib/core/stamped.ts';
import { CALLUM, person } from './people.ts';

type Api = SupabaseClient<Database>;

const signedIn = new Map<string, Promise<Api>>();

/** Somebody at the API with a session of their own: for what happened before a story begins, or behind its back. */
export function api(email: string): Promise<Api> {
  const known = signedIn.get(email) ?? signInAtApi(email);
  signedIn.set(email, known);
  return known;
}

async function signInAtApi(email: string): Promise<Api> {
  const { E2E_SUPABASE_URL: url = '', E2E_ANON_KEY: key = '' } = process.env;
  const client = createClient<Database>(url, key, { auth: { persistSession: false } });
  const { error } = await client.auth.signInWithPassword({
    email,
    password: person(email).password,
  });
  if (error) throw error;
  return client;
}

export async function userId(email: string): Promise<string> {
  const { data } = await (await api(email)).auth.getUser();
  if (!data.user) throw new Error(`${email} is not signed in`);
  return data.user.id;
}

export async function clientId(db: Api, slug: string): Promise<string> {
  const { data } = await db.from('clients').select('id').eq('slug', slug).single().throwOnError();
  return data.id;
}

type Beginning = {
  client: string;
  title: string;
  copywriter?: string;
  designer?: string;
  /** Its design is one of the client's PDFs. */
  paper?: boolean;
};
export type Campaign = { id: string; title: string };

/** A story that is told once more finds what it left behind the first time: its own campaign has a name of its own. */
const told = (title: string) => (test.info().retry ? `${title} once more` : title);

/** A briefed campaign at copy, its first text written. */
export async function writtenCampaign(beginning: Beginning): Promise<Campaign> {
  const db = await api(CALLUM);
  const title = told(beginning.title);
  const assignees = {
    ...(beginning.copywriter && { copywriter: await userId(beginning.copywriter) }),
    ...(beginning.designer && { designer: await userId(beginning.designer) }),
  };
  const { data: id } = await db
    .rpc('create_campaign', {
      client: await clientId(db, beginning.client),
      title,
      goal: 'Bring readers back',
      audience: 'Everybody who bought this year',
      offer: 'Nothing off',
      send_at: new Date(Date.now() + 9 * 86_400_000).toISOString(),
      assignees: { copywriter: await userId(CALLUM), ...assignees },
    })
    .throwOnError();
  await writeCopy(id, 0, 'A quiet subject');
  return { id, title };
}

/** The manager saves a version on top of another. */
export async function writeCopy(campaign: string, basedOn: number, subject: string): Promise<void> {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `${subject}, and why` }] }],
  };
  await (
    await api(CALLUM)
  )
    .from('campaign_copies')
    .insert(stamped({ campaign_id: campaign, based_on: basedOn, subject, body }))
    .throwOnError();
}

export async function move(campaign: string, to: Database['public']['Enums']['campaign_status']) {
  const db = await api(CALLUM);
  const { data } = await db
    .rpc('move_campaigns', { campaigns: [campaign], to_status: to })
    .throwOnError();
  const refused = data.find(({ moved }) => !moved);
  if (refused) throw new Error(`${to}: ${refused.refusal}`);
}

async function pictureOf(db: Api, client: string): Promise<string> {
  const { data } = await db
    .from('campaign_designs')
    .select('file_id')
    .eq('client_id', client)
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  return data.file_id;
}

async function paperOf(db: Api, client: string): Promise<string> {
  const { data } = await db
    .from('files')
    .select('id')
    .eq('client_id', client)
    .eq('mime', 'application/pdf')
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  return data.id;
}

/** Passed QA a moment ago: the client is asked. Its picture is one the client already has. */
export async function askedCampaign(beginning: Beginning): Promise<Campaign> {
  const campaign = await writtenCampaign(beginning);
  const db = await api(CALLUM);
  const client = await clientId(db, beginning.client);
  const file_id = beginning.paper ? await paperOf(db, client) : await pictureOf(db, client);
  await move(campaign.id, 'design');
  await db
    .from('campaign_designs')
    .insert(stamped({ campaign_id: campaign.id, file_id }))
    .throwOnError();
  await move(campaign.id, 'qa');
  await move(campaign.id, 'client_approval');
  return campaign;
}

type Pinned = {
  body: string;
  audience?: 'internal' | 'client';
  blocking?: boolean;
  x?: number;
  version?: number;
};

/** One of the demo agency's own. */
export async function campaignCalled(title: string): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('crm_campaigns')
    .select('id')
    .eq('title', title)
    .single()
    .throwOnError();
  return data.id;
}

/** Somebody pins the newest version. */
export async function pinOn(campaign: string, by: string, pin: Pinned): Promise<void> {
  const { data: design } = await (
    await api(CALLUM)
  )
    .from('campaign_designs')
    .select('version')
    .eq('campaign_id', campaign)
    .order('version', { ascending: false })
    .limit(1)
    .single()
    .throwOnError();
  const place = { subject_kind: 'campaign', subject_id: campaign, version: design.version };
  await (
    await api(by)
  )
    .from('design_annotations')
    .insert(stamped({ ...place, x: 30, y: 20, audience: 'client' as const, ...pin }))
    .throwOnError();
}

/** The approver asks for another picture, and gets one that the client has seen elsewhere. */
export async function uploadAgain(campaign: string, approver: string): Promise<void> {
  const asked = await newestRound(campaign);
  await (
    await api(approver)
  )
    .rpc('decide_approval', {
      approval: asked.id,
      decision: 'changes_requested',
      seen_hash: asked.content_hash,
      note: 'Another one, please.',
      concern: 'design',
    })
    .throwOnError();
  const db = await api(CALLUM);
  const { data: used } = await db
    .from('campaign_designs')
    .select('file_id, client_id')
    .eq('campaign_id', campaign)
    .order('version', { ascending: false })
    .limit(1)
    .single()
    .throwOnError();
  const { data: other } = await db
    .from('campaign_designs')
    .select('file_id')
    .eq('client_id', used.client_id)
    .neq('file_id', used.file_id)
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  await db
    .from('campaign_designs')
    .insert(stamped({ campaign_id: campaign, file_id: other.file_id }))
    .throwOnError();
  await move(campaign, 'qa');
  await move(campaign, 'client_approval');
}

/** The newest round a client was asked about. */
export async function newestRound(campaign: string) {
  const { data } = await (
    await api(CALLUM)
  )
    .from('approvals')
    .select('id, status, round, content_hash')
    .eq('subject_id', campaign)
    .order('round', { ascending: false })
    .limit(1)
    .single()
    .throwOnError();
  return data;
}

export async function countDecisions(approval: string): Promise<number> {
  const { count } = await (
    await api(CALLUM)
  )
    .from('approval_decisions')
    .select('id', { count: 'exact', head: true })
    .eq('approval_id', approval)
    .throwOnError();
  return count ?? 0;
}

export async function statusOf(campaign: string): Promise<string> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('crm_campaigns')
    .select('status')
    .eq('id', campaign)
    .single()
    .throwOnError();
  return data.status;
}

export type Message = { flow: string; id: string; title: string };

/** A flow of one message, put before its client a moment ago. Its picture is one they already have. */
export async function askedMessage({ client, title }: Beginning): Promise<Message> {
  const db = await api(CALLUM);
  const home = await clientId(db, client);
  const { data: flow } = await db
    .rpc('create_flow', {
      client: home,
      title: told(title),
      trigger_kind: 'list',
      trigger_name: 'Newsletter',
      goal: 'Say hello once',
      steps: [{ kind: 'email', name: told(`${title}, hello`) }],
    })
    .throwOnError();
  const { data: step } = await db
    .from('flow_steps')
    .select('id, name')
    .eq('flow_id', flow)
    .single()
    .throwOnError();
  const { data: earlier } = await db
    .from('campaign_designs')
    .select('file_id')
    .eq('client_id', home)
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  await db.rpc('move_flow', { flow, to_status: 'making' }).throwOnError();
  const body = { type: 'doc', content: [] };
  await db
    .from('flow_copies')
    .insert(stamped({ step_id: step.id, based_on: 0, subject: 'Hello', body }))
    .throwOnError();
  await db.rpc('move_flow_step', { step: step.id, to_status: 'design' }).throwOnError();
  await db
    .from('flow_designs')
    .insert(stamped({ step_id: step.id, file_id: earlier.file_id }))
    .throwOnError();
  await db.rpc('move_flow_step', { step: step.id, to_status: 'qa' }).throwOnError();
  await db.rpc('move_flow', { flow, to_status: 'qa' }).throwOnError();
  await db.rpc('move_flow', { flow, to_status: 'client_approval' }).throwOnError();
  return { flow, id: step.id, title: step.name };
}

export async function messageStatus(step: string): Promise<string | null> {
  const { data } = await (
    await api(CALLUM)
  )
    .from('flow_steps')
    .select('status')
    .eq('id', step)
    .single()
    .throwOnError();
  return data.status;
}
