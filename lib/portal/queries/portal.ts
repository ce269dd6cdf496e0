import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findClient, listMembersOf } from '@/lib/clients/queries';
import { requireSession } from '@/lib/core/session';

/**
 * Who opened which client's portal, and what they may do in it. A slug that is unknown or somebody else's
 * is a page that does not exist.
 */
export const openPortal = cache(async (slug: string) => {
  const session = await requireSession();
  const [client, members] = await Promise.all([
    findClient(session.db, session.agency.id, slug),
    listMembersOf(session.db, session.agency.id, slug),
  ]);
  if (!client) notFound();

  const own = members.find((member) => member.user_id === session.userId);
  const writes = Boolean(own) && !session.viewing;
  const may = (permission: string) => writes && session.permissions[permission] === 'member';

  return {
    session,
    client,
    now: new Date(),
    home: `/client/${client.slug}`,
    /** A person of the agency, who sees what the client sees. */
    visiting: !own,
    approvers: members.flatMap(({ approver, person }) => (approver ? [person.name] : [])),
    deciders: members.flatMap(({ approver, person }) => (approver ? [person] : [])),
    /** Their decisions count here: what waits for others alone is not theirs to do. */
    decides: Boolean(own?.approver),
    canDecide: Boolean(own?.approver) && may('approvals.decide'),
    canComment: may('comments.client'),
    canPin: may('annotations.write'),
    /** Nothing new begins for an archived client. */
    canRequest: may('requests.create') && client.status !== 'archived',
  };
});
export type Portal = Awaited<ReturnType<typeof openPortal>>;
