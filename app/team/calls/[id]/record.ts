import 'server-only';
import { listColleagues } from '@/lib/accounts/people';
import { findPeople } from '@/lib/accounts/people';
import { proposeItems } from '@/lib/calls/propose';
import {
  findCall,
  findTranscript,
  listActionItems,
  listCampaignChoices,
} from '@/lib/calls/queries';
import { listClients } from '@/lib/clients/queries';
import { today } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { statusNames } from '@/lib/tasks/names';

/** A call with what its page shows: what was said, what was agreed, and what that may come to. */
export async function loadCall(session: Session, id: string) {
  const { db, agency, permissions, viewing } = session;
  const call = await findCall(db, agency.id, id);
  if (!call) return null;
  const [transcript, items, colleagues, clients, campaigns, people] = await Promise.all([
    findTranscript(db, call.client_id, call.id),
    listActionItems(db, call.client_id, call.id),
    listColleagues(db, agency.id),
    listClients(db, agency.id),
    listCampaignChoices(db, call.client_id),
    findPeople(db, agency.id, [call.consent_stated_by]),
  ]);
  const nameOf = (person: string | null) =>
    colleagues.find((one) => one.id === person)?.name ?? null;
  const mayManage = !viewing && Boolean(permissions['calls.manage']);
  const heldOn = today(agency.timeZone, new Date(call.occurred_at));
  const proposals =
    mayManage && transcript ? proposeItems(transcript.lines, colleagues, heldOn, items) : [];
  return {
    call,
    client: clients.find((one) => one.id === call.client_id),
    transcript,
    campaigns,
    colleagues,
    consentBy: call.consent_stated_by && people.get(call.consent_stated_by)?.name,
    items: items.map(({ task, ...item }) => ({
      id: item.id,
      title: item.title,
      atMs: item.at_ms,
      dueOn: item.due_on,
      assignee: nameOf(item.assignee_id),
      task: task && {
        id: task.id,
        state: statusNames[task.status],
        done: task.status === 'done' || task.status === 'cancelled',
      },
    })),
    proposals: proposals.map((one) => ({ ...one, assignee: nameOf(one.assigneeId) })),
    mayManage,
    mayTask: mayManage && Boolean(permissions['tasks.write']),
  };
}
export type LoadedCall = NonNullable<Awaited<ReturnType<typeof loadCall>>>;
