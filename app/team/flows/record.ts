import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { listActivity, type Activity } from '@/lib/activity/queries';
import { listRounds, type Round } from '@/lib/approvals/queries';
import { campaignCan } from '@/lib/campaigns/reach';
import { findIntegration, listClientMembers } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { mergeTrail } from '@/lib/comments/trail';
import { shortDay } from '@/lib/core/clock';
import { requireTeam, type Session } from '@/lib/core/session';
import type { DiagramStep } from '@/lib/flows/diagram';
import { leavesAfter } from '@/lib/flows/format';
import { pathOf, reachedAfter } from '@/lib/flows/path';
import { personIn } from '@/app/team/talk';
import { findFlow, listNewest, listSteps, type Flow } from '@/lib/flows/queries/flow';
import { flowSentence } from '@/lib/flows/sentence';

/** The flow of an address, or the page that says there is none. */
export async function openFlow(id: string) {
  const session = await requireTeam('campaigns.read');
  const flow = await findFlow(session.db, session.agency.id, id);
  if (!flow) notFound();
  return { session, flow, can: campaignCan(session, flow.assignees) };
}

/** Every part of a flow with what the client was asked about it, and who may decide. */
export const loadParts = cache(async (session: Session, flow: Flow) => {
  const { db } = session;
  const [steps, members, integration] = await Promise.all([
    listSteps(db, flow.client_id, flow.id),
    listClientMembers(db, flow.client_id),
    findIntegration(db, flow.client_id),
  ]);
  const messages = steps.filter(({ status }) => status !== null);
  const rounds = await listRounds(db, flow.client_id, [flow.id, ...messages.map(({ id }) => id)]);
  return {
    steps,
    messages,
    members,
    rounds,
    connected: integration?.status === 'connected',
    approvers: members.flatMap(({ approver, person }) => (approver && person ? [person.name] : [])),
  };
});
export type FlowParts = Awaited<ReturnType<typeof loadParts>>;

/** What the client has said last about a part, in a line; what was taken back was never said. */
export function decisionOf(rounds: readonly Round[], subjectId: string, zone: string) {
  const round = rounds.findLast(({ subject_id }) => subject_id === subjectId);
  if (!round || round.status === 'withdrawn') return null;
  return { status: round.status, text: said(round, zone) };
}

function said({ status, decision, decide_by, created_at }: Round, zone: string): string {
  const who = decision?.user_profiles?.name ?? 'the client';
  switch (status) {
    case 'approved':
      return `Approved by ${who}, ${shortDay(decision?.created_at ?? created_at, zone)}`;
    case 'changes_requested':
      return `${who} asked for changes${decision?.note ? `: ${decision.note}` : ''}`;
    case 'voided':
      return 'Changed since it was approved';
    default:
      return decide_by
        ? `Asked, to decide by ${shortDay(`${decide_by}T12:00:00Z`, zone)}`
        : `Asked on ${shortDay(created_at, zone)}`;
  }
}

/** The steps as the diagram draws them. */
export async function loadDiagram(
  session: Session,
  flow: Flow,
  { steps, messages, rounds }: FlowParts,
): Promise<DiagramStep[]> {
  const newest = await listNewest(
    session.db,
    flow.client_id,
    messages.map(({ id }) => id),
  );
  const minutes = reachedAfter(pathOf(steps));
  return steps.map((step) => {
    const copy = newest.copies.get(step.id);
    const design = newest.designs.get(step.id);
    return {
      id: step.id,
      kind: step.kind,
      split_id: step.split_id,
      branch: step.branch,
      position: step.position,
      name: step.name,
      condition: step.condition,
      delay_amount: step.delay_amount,
      delay_unit: step.delay_unit,
      status: step.status,
      leaves: leavesAfter(minutes.get(step.id) ?? 0),
      copy: copy
        ? { version: copy.version, subject: copy.subject, preview: copy.preview_text }
        : null,
      design: design
        ? { version: design.version, fileId: design.file.id, mime: design.file.mime }
        : null,
      decision: step.status && decisionOf(rounds, step.id, session.agency.timeZone),
    };
  });
}

/** What happened and was said about a flow or one of its messages, and to whom this person may speak. */
export async function loadTalk(
  session: Session,
  { client_id, id: flowId }: Flow,
  about: { id: string; shared_at: string | null; events?: Activity[] },
  members: FlowParts['members'],
) {
  const { db, agency, userId, permissions, viewing } = session;
  const [events, comments, colleagues] = await Promise.all([
    about.events ?? listActivity(db, client_id, flowId),
    listComments(db, client_id, about.id),
    listColleagues(db, agency.id),
  ]);
  const named = await findPeople(db, agency.id, [
    ...events.map(({ actor_id }) => actor_id),
    ...events.map(({ detail }) => personIn(detail)),
    ...comments.map(({ author_id }) => author_id),
  ]);
  const may = (permission: string) => !viewing && Boolean(permissions[permission]);
  return {
    trail: mergeTrail(events, comments, named, userId, flowSentence),
    people: [
      ...colleagues
        .filter((one) => one.id !== userId)
        .map(({ id, name }) => ({ id, name, team: true })),
      ...members.flatMap(({ person }) =>
        person ? [{ id: person.id, name: person.name, team: false }] : [],
      ),
    ],
    audiences: [
      ...(may('comments.internal') ? (['internal'] as const) : []),
      ...(may('comments.client') && about.shared_at ? (['client'] as const) : []),
    ],
    clientHint: about.shared_at ? undefined : 'The client does not see this yet',
  };
}
