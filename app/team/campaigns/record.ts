import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listActivity } from '@/lib/activity/queries';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { findLatestCopies, listDesigns } from '@/lib/campaigns/copies';
import { offeredMoves } from '@/lib/campaigns/moves';
import { DUTIES } from '@/lib/campaigns/names';
import { ownerOf } from '@/lib/campaigns/owner';
import { campaignCan } from '@/lib/campaigns/reach';
import { findCampaign, listRevisions, type CampaignRecord } from '@/lib/campaigns/record';
import { sentenceOf } from '@/lib/campaigns/sentence';
import { campaignSteps } from '@/lib/campaigns/steps';
import { mergeTrail } from '@/lib/comments/trail';
import { findIntegration, listClientMembers, listClientTeam } from '@/lib/clients/queries';
import { listComments } from '@/lib/comments/queries';
import { today } from '@/lib/core/clock';
import { requireTeam, type Session } from '@/lib/core/session';

/** The campaign of an address, or the page that says there is none. */
export async function openCampaign(id: string) {
  const session = await requireTeam('campaigns.read');
  const campaign = await findCampaign(session.db, session.agency.id, id);
  if (!campaign) notFound();
  return { session, campaign };
}

/** What somebody would take a campaign on as: their own craft, or any for whoever has none. */
function ownDuties(roles: Session['roles']) {
  const own = DUTIES.filter((duty) => roles.includes(duty));
  return own.length > 0 ? own : [...DUTIES];
}

/** A campaign with what its head shows wherever it is opened: steps, desk, moves and what would leave. */
export const loadHead = cache(async (session: Session, campaign: CampaignRecord) => {
  const { db } = session;
  const clientId = campaign.client.id;
  const [revisions, copies, designs, members, team, integration] = await Promise.all([
    listRevisions(db, clientId, campaign.id),
    findLatestCopies(db, clientId, campaign.id),
    listDesigns(db, clientId, campaign.id),
    listClientMembers(db, clientId),
    listClientTeam(db, clientId),
    findIntegration(db, clientId),
  ]);
  const can = campaignCan(session, campaign.assignees);
  const approvers = members.flatMap(({ approver, person }) =>
    approver && person ? [person.name] : [],
  );
  const manager = team.find(({ duty }) => duty === 'account_manager')?.person ?? undefined;
  const owner = ownerOf(campaign, manager);
  const asked = campaign.status === 'client_approval' ? approvers[0] : undefined;
  return {
    can,
    revisions,
    copies,
    designs,
    members,
    approvers,
    steps: campaignSteps(campaign, revisions),
    moves: offeredMoves(campaign, can),
    duties: can('campaigns.assign') ? ownDuties(session.roles) : [],
    desk: asked ? { name: asked, team: false } : owner && { name: owner.name, team: true },
    connected: integration?.status === 'connected',
    today: today(campaign.client.time_zone),
  };
});
export type CampaignHead = Awaited<ReturnType<typeof loadHead>>;

/** What happened and was said, and to whom this person may speak. */
export async function loadTalk(session: Session, campaign: CampaignRecord, head: CampaignHead) {
  const { db, agency, userId } = session;
  const clientId = campaign.client.id;
  const [events, comments, colleagues] = await Promise.all([
    listActivity(db, clientId, campaign.id),
    listComments(db, clientId, campaign.id),
    listColleagues(db, agency.id),
  ]);
  const mentioned = events.flatMap(({ detail }) =>
    typeof detail === 'object' && detail && 'userId' in detail && typeof detail.userId === 'string'
      ? [detail.userId]
      : [],
  );
  const people = await findPeople(db, agency.id, [
    ...events.map(({ actor_id }) => actor_id),
    ...comments.map(({ author_id }) => author_id),
    ...mentioned,
  ]);
  return {
    trail: mergeTrail(events, comments, people, userId, sentenceOf),
    people: [
      ...colleagues
        .filter(({ id }) => id !== userId)
        .map(({ id, name }) => ({ id, name, team: true })),
      ...head.members.flatMap(({ person }) =>
        person ? [{ id: person.id, name: person.name, team: false }] : [],
      ),
    ],
    audiences: [
      ...(head.can('comments.internal') ? (['internal'] as const) : []),
      ...(head.can('comments.client') && campaign.shared_at ? (['client'] as const) : []),
    ],
    clientHint: campaign.shared_at ? undefined : 'The client does not see this campaign yet',
  };
}
