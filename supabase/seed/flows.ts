import type { TransactionSql as Sql } from 'postgres';
import { agencyId, clientId, clientOf, personId } from './cast.ts';
import type { Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Decided, DemoFlow, DemoMessage, DemoStep } from './content/flow-types.ts';
import { flows } from './content/flows.ts';
import { toDocument } from './copy.ts';
import type { Pinned } from './decisions.ts';
import { insertFlowTrail } from './flow-trail.ts';
import { idOf } from './ids.ts';

export type Home = { agency_id: string; client_id: string };
type Scene = { sql: Sql; clock: Clock; flow: DemoFlow; id: string; home: Home; pictures: Map<string, string> };

/** Flows in every state, each message at its own place in life. */
export async function insertFlows(sql: Sql, told: Told[], clock: Clock): Promise<void> {
  const pictures = new Map(
    told.flatMap(({ campaign }) =>
      (campaign.designs ?? []).map(({ file }, i): [string, string] => [file, idOf('file', campaign.number, i + 1)]),
    ),
  );
  for (const flow of flows) {
    const { home, id } = placeOf(flow);
    const scene = { sql, clock, flow, id, home, pictures };
    await insertFlow(scene);
    await insertSteps(scene, flow.steps, null, null);
    await insertRound(scene, 'flow', id, flow.round);
    for (const message of messagesOf(flow.steps))
      await insertRound(scene, 'flow_email', stepId(scene, message), message.round);
    await insertFlowTrail(sql, clock, flow, id, home, (message) => stepId(scene, message));
  }
}

const placeOf = (flow: DemoFlow) => ({
  home: { agency_id: agencyId(clientOf(flow.client).agency), client_id: clientId(flow.client) },
  id: idOf('flow', flow.client, flow.title),
});

/** What was pointed at on their messages. Versions are dated as the designs of a message are. */
export const pinnedMessages = (clock: Clock): Pinned[] =>
  flows.flatMap((flow) => {
    const { home, id } = placeOf(flow);
    return messagesOf(flow.steps).map((message) => ({
      kind: 'flow_email',
      id: stepId({ id }, message),
      home,
      designs: (message.designs ?? []).map((_, i) => ({ version: i + 1, at: drawnAt(clock, flow, message) })),
      pins: message.pins ?? [],
    }));
  });

const drawnAt = (clock: Clock, { made }: DemoFlow, { copies = [] }: DemoMessage) =>
  clock.at(copies.at(-1)?.at ?? made);

export const messagesOf = (steps: DemoStep[]): DemoMessage[] =>
  steps.flatMap((step) =>
    step.kind === 'split'
      ? [...messagesOf(step.yes), ...messagesOf(step.no)]
      : step.kind === 'delay'
        ? []
        : [step],
  );

const stepId = ({ id }: Pick<Scene, 'id'>, { name }: DemoMessage) => idOf('flow step', id, name);

async function insertFlow({ sql, clock, flow, id, home }: Scene): Promise<void> {
  const { sender } = clientOf(flow.client);
  const last = flow.moves?.at(-1);
  const rounds = [flow.round, ...messagesOf(flow.steps).map(({ round }) => round)];
  const [asked] = rounds.flatMap((round) => (round ? [clock.at(round.asked)] : []));
  await sql`insert into public.crm_flows ${sql({
    id,
    ...home,
    title: flow.title,
    status: flow.status,
    held_from: flow.heldFrom ?? null,
    goal: flow.goal,
    trigger_kind: flow.trigger,
    trigger_name: flow.triggerName,
    sender_name: sender.name,
    sender_email: sender.email,
    due_on: flow.due === undefined ? null : clock.day(flow.due),
    decide_by: flow.decideBy === undefined ? null : clock.day(flow.decideBy),
    shared_at: asked ?? null,
    live_at: flow.live ? clock.at(flow.live) : null,
    stage_since: clock.at(last ? last[1] : flow.made),
    created_by: personId(flow.client === 'nordhavn-ceramics' ? 'mikkel' : 'jonas'),
    created_at: clock.at(flow.made),
    updated_at: clock.at(last ? last[1] : flow.made),
  })}`;
  const { team } = clientOf(flow.client);
  const writer = messagesOf(flow.steps).flatMap(({ copies = [] }) => copies.map(({ by }) => by))[0];
  for (const duty of ['strategist', 'copywriter', 'designer', 'implementor']) {
    const person = team[duty]?.find((one) => duty === 'copywriter' && one === writer) ?? team[duty]?.[0];
    if (person) await sql`insert into public.flow_assignees ${sql({ flow_id: id, ...home, duty, user_id: personId(person) })}`;
  }
  if (flow.live) {
    const wanted = flow.status === 'live' ? 'live' : 'paused';
    await sql`insert into public.flow_publications ${sql({
      flow_id: id,
      ...home,
      state: 'by_hand',
      wanted,
      detail: 'Klaviyo is not connected: built and switched on there by hand.',
      updated_at: clock.at(last ? last[1] : flow.live),
    })}`;
  }
}

async function insertSteps(scene: Scene, steps: DemoStep[], split: string | null, branch: 'yes' | 'no' | null) {
  const { sql, clock, flow, id, home } = scene;
  const asked = flow.round ? clock.at(flow.round.asked) : null;
  for (const [at, step] of steps.entries()) {
    const message = step.kind === 'email' || step.kind === 'sms' ? step : undefined;
    const key = message ? stepId(scene, message) : idOf('flow step', id, split ?? '', branch ?? '', at);
    const shared = message?.round ? clock.at(message.round.asked) : asked;
    await sql`insert into public.flow_steps ${sql({
      id: key,
      ...home,
      flow_id: id,
      kind: step.kind,
      split_id: split,
      branch,
      position: (at + 1) * 1024,
      name: message?.name ?? '',
      delay_amount: step.kind === 'delay' ? step.amount : null,
      delay_unit: step.kind === 'delay' ? step.unit : null,
      condition: step.kind === 'split' ? step.question : '',
      status: message?.status ?? null,
      shared_at: shared,
      created_at: clock.at(flow.made),
    })}`;
    if (message) await insertVersions(scene, message);
    if (step.kind === 'split') {
      await insertSteps(scene, step.yes, key, 'yes');
      await insertSteps(scene, step.no, key, 'no');
    }
  }
}

async function insertVersions(scene: Scene, message: DemoMessage): Promise<void> {
  const { sql, clock, flow, home, pictures } = scene;
  const step = stepId(scene, message);
  const shared = message.round ? clock.at(message.round.asked) : null;
  const copies = message.copies ?? [];
  for (const [i, copy] of copies.entries()) {
    await sql`insert into public.flow_copies ${sql({
      id: idOf('flow copy', step, i),
      ...home,
      step_id: step,
      version: i + 1,
      based_on: i,
      subject: copy.subject,
      preview_text: copy.preview,
      body: sql.json(toDocument(copy.body)),
      note: copy.note ?? '',
      author_id: personId(copy.by ?? 'tomasz'),
      shared_at: i === copies.length - 1 ? shared : null,
      created_at: clock.at(copy.at ?? flow.made),
    })}`;
  }
  for (const [i, file] of (message.designs ?? []).entries()) {
    const picture = pictures.get(file);
    if (!picture) throw new Error(`no campaign has the design ${file}`);
    await sql`insert into public.flow_designs ${sql({
      id: idOf('flow design', step, i),
      ...home,
      step_id: step,
      version: i + 1,
      file_id: picture,
      author_id: personId('priya'),
      shared_at: shared,
      created_at: drawnAt(clock, flow, message),
    })}`;
    if (shared) await sql`update public.files set shared_at = coalesce(shared_at, ${shared}) where id = ${picture}`;
  }
}

async function insertRound(scene: Scene, kind: 'flow' | 'flow_email', subject: string, round?: Decided) {
  if (!round) return;
  const { sql, clock, home } = scene;
  const approval = idOf('flow approval', subject);
  const at = round.at ? clock.at(round.at) : null;
  await sql`
    insert into public.approvals (id, agency_id, client_id, subject_kind, subject_id, read_permission, decide_permission, status, round, content_hash,
      decide_by, concern, requested_by, created_at, closed_at)
    values (${approval}, ${home.agency_id}, ${home.client_id}, ${kind}, ${subject}, 'campaigns.read', 'approvals.decide', ${round.status}, 1,
      ${kind === 'flow' ? sql`private.flow_hash(${subject})` : sql`private.flow_email_hash(${subject})`},
      ${round.decideBy === undefined ? null : clock.day(round.decideBy)}, ${round.concern ?? null}, ${personId('callum')}, ${clock.at(round.asked)}, ${at})`;
  if (!at || !round.by) return;
  await sql`
    insert into public.approval_decisions (agency_id, client_id, approval_id, user_id, read_permission, decision, note, content_hash, created_at)
    select agency_id, client_id, id, ${personId(round.by)}, read_permission, ${round.status}, ${round.note ?? ''}, content_hash, ${at}
    from public.approvals where id = ${approval}`;
}
