import 'server-only';
import { cache } from 'react';
import { listRounds, type Round } from '@/lib/approvals/queries';
import type { Db } from '@/lib/core/database';
import { isUuid } from '@/lib/core/uuid';
import { messagesOf } from '@/lib/portal/flow-words';
import { messageWords } from '@/lib/portal/message-content';
import { flowStage } from '@/lib/portal/stage';
import { sharedBy } from '@/lib/portal/versions';
import { listOrders, onlyMessages } from './flows';
import type { Portal } from './portal';
import { listNotes } from './proof';

const FLOW = `id, title, status, goal, trigger_kind, trigger_name, sender_name, sender_email, live_at,
  steps:flow_steps (id, kind, name, position, status, shared_at)`;

/** One flow as the client knows it: its order, and of each message what they approved. Null where it has not reached them. */
export const findSharedFlow = cache(async (portal: Portal, id: string) => {
  const { db } = portal.session;
  const { client } = portal;
  if (!isUuid(id)) return null;
  const { data: flow } = await db
    .from('crm_flows')
    .select(FLOW)
    .eq('client_id', client.id)
    .eq('id', id)
    .not('shared_at', 'is', null)
    .not('steps.shared_at', 'is', null)
    .maybeSingle()
    .throwOnError();
  if (!flow) return null;
  const shared = flow.steps.filter(({ status }) => status !== null);
  const ids = shared.map(({ id: step }) => step);
  const [orders, rounds, designs, notes] = await Promise.all([
    listOrders(db, client.id, [id]),
    listRounds(db, client.id, [id, ...ids]),
    listDesigns(db, client.id, ids),
    listNotes(portal, id),
  ]);
  const content = orders.get(id) ?? onlyMessages({ ...flow, steps: shared });
  const standing = [id, ...ids].flatMap((subject) => {
    const own = rounds.filter(({ subject_id }) => subject_id === subject);
    return own.findLast(({ status }) => status === 'approved') ?? [];
  });
  const [kept, deciders] = await Promise.all([
    listContents(db, client.id, standing),
    listDeciders(db, client.id, standing),
  ]);
  const about = (subject: string) => {
    const own = rounds.filter(({ subject_id }) => subject_id === subject);
    const round = standing.find(({ subject_id }) => subject_id === subject);
    return {
      pending: own.find(({ status }) => status === 'pending') ?? null,
      newest: own.at(-1) ?? null,
      approved: round ? { round, by: deciders.get(round.id) ?? [] } : null,
    };
  };
  const known = messagesOf(content);
  const order = new Map(known.map((step, at) => [step.id, at]));
  return {
    flow,
    content,
    stage: flowStage(
      flow.status,
      rounds.some(({ status }) => status === 'pending'),
    ),
    order: { ...about(id), rounds: rounds.filter(({ subject_id }) => subject_id === id) },
    messages: shared
      .toSorted((one, other) => (order.get(one.id) ?? MANY) - (order.get(other.id) ?? MANY))
      .map((step) => {
        const { approved, ...rest } = about(step.id);
        const design = approved && sharedBy(designs.get(step.id) ?? [], approved.round.created_at);
        return {
          id: step.id,
          kind: step.kind,
          name: step.name,
          ...rest,
          approved: approved && {
            ...approved,
            words: messageWords(kept.get(approved.round.id)),
            picture: design?.file ?? null,
          },
        };
      }),
    notes,
  };
});
export type FoundFlow = NonNullable<Awaited<ReturnType<typeof findSharedFlow>>>;
export type FlowMessage = FoundFlow['messages'][number];

/** What is no longer in the order that was shown stands last. */
const MANY = 1000;

async function listDesigns(db: Db, clientId: string, steps: string[]) {
  const { data } = await db
    .from('flow_designs')
    .select('step_id, version, shared_at, file:files (id, name, mime, width, height)')
    .eq('client_id', clientId)
    .in('step_id', steps)
    .not('shared_at', 'is', null)
    .order('version')
    .throwOnError();
  return Map.groupBy(data, ({ step_id }) => step_id);
}

const idsOf = (rounds: Round[]) => rounds.map(({ id }) => id);

async function listContents(db: Db, clientId: string, rounds: Round[]) {
  const { data } = await db
    .from('approval_contents')
    .select('approval_id, content')
    .eq('client_id', clientId)
    .in('approval_id', idsOf(rounds))
    .throwOnError();
  return new Map(data.map(({ approval_id, content }) => [approval_id, content]));
}

/** Everybody who approved, by name. */
async function listDeciders(db: Db, clientId: string, rounds: Round[]) {
  const { data } = await db
    .from('approval_decisions')
    .select('approval_id, user_id, created_at, user_profiles (name)')
    .eq('client_id', clientId)
    .in('approval_id', idsOf(rounds))
    .eq('decision', 'approved')
    .order('created_at')
    .throwOnError();
  return Map.groupBy(
    data.map(({ approval_id, user_id, user_profiles }) => ({
      approval_id,
      user_id,
      name: user_profiles.name,
    })),
    ({ approval_id }) => approval_id,
  );
}
