import 'server-only';
import { cache } from 'react';
import { leavesAfter } from '@/lib/flows/format';
import { inOrder, pathOf, reachedAfter } from '@/lib/flows/path';
import {
  listMessageActivity,
  listMessageCopies,
  listMessageDesigns,
} from '@/lib/flows/queries/flow';
import { loadParts, loadTalk, openFlow } from './record';

/** One message of a flow with everything its page shows; null where the step is none, or not of this flow. */
export const loadMessage = cache(async (flowId: string, stepId: string) => {
  const { session, flow, can } = await openFlow(flowId);
  const parts = await loadParts(session, flow);
  const step = parts.steps.find(({ id }) => id === stepId);
  if (!step?.status) return null;
  const { db } = session;
  const [copies, designs, events] = await Promise.all([
    listMessageCopies(db, flow.client_id, step.id),
    listMessageDesigns(db, flow.client_id, step.id),
    listMessageActivity(db, flow.client_id, flow.id, step.id),
  ]);
  const talk = await loadTalk(
    session,
    flow,
    { id: step.id, shared_at: step.shared_at, events },
    parts.members,
  );
  const path = pathOf(parts.steps);
  const messages = inOrder(path).filter(({ status }) => status !== null);
  const at = messages.findIndex(({ id }) => id === step.id);
  return {
    session,
    flow,
    can,
    step: { ...step, status: step.status },
    copies,
    designs,
    talk,
    approvers: parts.approvers,
    rounds: parts.rounds.filter(({ subject_id }) => subject_id === step.id),
    before: messages[at - 1],
    next: messages[at + 1],
    leaves: leavesAfter(reachedAfter(path).get(step.id) ?? 0),
  };
});
