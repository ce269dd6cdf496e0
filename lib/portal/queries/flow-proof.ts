import 'server-only';
import { cache } from 'react';
import { listPins } from '@/lib/annotations/queries';
import { findApproval, listRounds } from '@/lib/approvals/queries';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { FlowContent } from '@/lib/portal/linked';
import { proofVersions } from '@/lib/portal/rounds';
import type { Portal } from './portal';
import { listNotes } from './proof';

type Asked = NonNullable<Awaited<ReturnType<typeof findApproval>>>;

/** What is asked about a flow: its order, or one of its messages. Null when it is not theirs, or about something else. */
export const findFlowProof = cache(async (portal: Portal, id: string) => {
  if (!isUuid(id)) return null;
  const approval = await findApproval(portal.session.db, portal.client.id, id);
  if (approval?.subject_kind === 'flow') return findOrder(portal, approval);
  if (approval?.subject_kind === 'flow_email') return findMessage(portal, approval);
  return null;
});

async function findFlow(db: Db, clientId: string, id: string) {
  const { data } = await db
    .from('crm_flows')
    .select('id, title, status, goal, sender_name, sender_email')
    .eq('client_id', clientId)
    .eq('id', id)
    .not('shared_at', 'is', null)
    .maybeSingle()
    .throwOnError();
  return data;
}

async function findOrder(portal: Portal, approval: Asked) {
  const { db } = portal.session;
  const { client } = portal;
  const [flow, rounds, { data: steps }, notes] = await Promise.all([
    findFlow(db, client.id, approval.subject_id),
    listRounds(db, client.id, [approval.subject_id]),
    db
      .from('flow_steps')
      .select('id')
      .eq('client_id', client.id)
      .eq('flow_id', approval.subject_id)
      .not('status', 'is', null)
      .throwOnError(),
    listNotes(portal, approval.subject_id),
  ]);
  const shown = rounds.find(({ id }) => id === approval.id);
  if (!flow || !shown) return null;
  const earlier = rounds[rounds.indexOf(shown) - 1];
  const [{ data: contents }, messages] = await Promise.all([
    db
      .from('approval_contents')
      .select('approval_id, content')
      .eq('client_id', client.id)
      .in('approval_id', [shown.id, earlier?.id ?? shown.id])
      .throwOnError(),
    listRounds(
      db,
      client.id,
      steps.map(({ id }) => id),
    ),
  ]);
  const contentOf = (id?: string) =>
    FlowContent.safeParse(contents.find(({ approval_id }) => approval_id === id)?.content).data ??
    null;
  return {
    kind: 'flow' as const,
    approval,
    flow,
    title: flow.title,
    rounds,
    shown,
    newest: newestAfter(rounds, shown.id),
    content: contentOf(shown.id),
    before: contentOf(earlier?.id),
    messages: new Map(messages.map((round) => [round.subject_id, round])),
    notes,
  };
}

function newestAfter(rounds: { id: string; round: number }[], shownId: string) {
  const newest = rounds.at(-1);
  return newest && newest.id !== shownId ? newest : null;
}

const COPY =
  'id, version, subject, preview_text, body, note, shared_at, created_at, author:user_profiles (name)';
const DESIGN = `id, version, note, shared_at, created_at,
  author:user_profiles (name), file:files (id, name, mime, width, height)`;

async function findMessage(portal: Portal, approval: Asked) {
  const { db } = portal.session;
  const { client } = portal;
  const subject = approval.subject_id;
  const [{ data: step }, rounds, { data: designs }, { data: copies }, notes, pins] =
    await Promise.all([
      db
        .from('flow_steps')
        .select('id, flow_id, kind, name')
        .eq('client_id', client.id)
        .eq('id', subject)
        .not('shared_at', 'is', null)
        .maybeSingle()
        .throwOnError(),
      listRounds(db, client.id, [subject]),
      db
        .from('flow_designs')
        .select(DESIGN)
        .eq('client_id', client.id)
        .eq('step_id', subject)
        .not('shared_at', 'is', null)
        .order('version')
        .throwOnError(),
      db
        .from('flow_copies')
        .select(COPY)
        .eq('client_id', client.id)
        .eq('step_id', subject)
        .not('shared_at', 'is', null)
        .order('version')
        .throwOnError(),
      listNotes(portal, subject),
      listPins(portal.session, { clientId: client.id, subjectId: subject, audience: 'client' }),
    ]);
  const flow = step && (await findFlow(db, client.id, step.flow_id));
  const versions = proofVersions(rounds, designs, copies);
  const shown = versions.find(({ round }) => round.id === approval.id);
  if (!flow || !shown) return null;
  const newest = versions.at(-1);
  return {
    kind: 'message' as const,
    approval,
    flow,
    step,
    title: step.name || (step.kind === 'sms' ? 'Text message' : 'E-mail'),
    versions,
    shown,
    before: versions[versions.indexOf(shown) - 1] ?? null,
    newest: newest && newest !== shown ? newest : null,
    bodies: new Map(copies.map(({ version, body }) => [version, body])),
    notes,
    pins,
  };
}

export type FlowProof = NonNullable<Awaited<ReturnType<typeof findFlowProof>>>;
export type OrderProof = Extract<FlowProof, { kind: 'flow' }>;
export type MessageProof = Extract<FlowProof, { kind: 'message' }>;
