import { listAuditLog } from '@/lib/audit/queries';
import { findPeople, listColleagues } from '@/lib/accounts/people';
import { listOpenInvitations, listRolePermissions, listUsers } from '@/lib/accounts/users';
import { listActivity, listChanges, listClientActivity } from '@/lib/activity/queries';
import { findLatestCopies, listCopies, listDesigns } from '@/lib/campaigns/copies';
import { writeCursor } from '@/lib/campaigns/cursor';
import { parseFilters, shownStatuses, type SearchParams } from '@/lib/campaigns/filters';
import { countCampaigns, countGoingOn, listCampaigns } from '@/lib/campaigns/list';
import { findCampaign, findResults, listRevisions, listRounds } from '@/lib/campaigns/record';
import { STAGES } from '@/lib/campaigns/status';
import { listMine } from '@/lib/queues/queries';
import { daysIn } from '@/lib/campaigns/week';
import { findClient, listClients, listClientMembers, listClientTeam } from '@/lib/clients/queries';
import { countComments, listComments } from '@/lib/comments/queries';
import type { Session } from '@/lib/core/session';
import { countUnread, listNotifications } from '@/lib/notifications/queries';
import { listAsks } from '@/lib/portal/queries/asks';
import { findCampaign as findPortalCampaign } from '@/lib/portal/queries/campaign';
import { listFlowsUnderway } from '@/lib/portal/queries/flows';
import { listGoingOut } from '@/lib/portal/queries/going-out';
import type { Portal } from '@/lib/portal/queries/portal';
import { listOpenPosts } from '@/lib/portal/queries/posts';
import { findProof } from '@/lib/portal/queries/proof';
import { listOwnRequests } from '@/lib/portal/queries/requests';
import { listOnTheWay, listRecentMetrics, listSent } from '@/lib/portal/queries/results';
import { listRooms } from '@/lib/portal/queries/rooms';
import { countOpenRequests, listRequests } from '@/lib/requests/queries';
import { CLIENT, idOf } from './actors.ts';
import type { Target } from './targets.ts';

export type Read = { name: string; run: (session: Session, target: Target) => Promise<unknown> };

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 'Europe/London';

const reading = ({ agency, userId }: Session) => ({
  agencyId: agency.id,
  userId,
  days: daysIn(ZONE),
});

/** A list as its address asks for it. */
function list(name: string, params: SearchParams, clientId?: string): Read[] {
  const filters = parseFilters(params);
  const statuses = shownStatuses(filters);
  return [
    {
      name: `campaigns: ${name}`,
      run: (session) =>
        listCampaigns(session.db, { ...reading(session), clientId }, filters, { statuses }),
    },
    {
      name: `counts: ${name}`,
      run: (session) => countCampaigns(session.db, { ...reading(session), clientId }, filters),
    },
  ];
}

const mine = ({ userId }: Session) => parseFilters({ view: 'mine', assignee: userId });

export const TEAM_READS: Read[] = [
  ...list('open', {}),
  ...list('one stage', { status: 'copy' }),
  ...list('late', { view: 'late' }),
  ...list('this week', { view: 'week', sort: 'send' }),
  ...list('one client', { client: CLIENT.slug }, CLIENT.id),
  ...list('one client, sent', { client: CLIENT.slug, status: 'sent', sort: 'newest' }, CLIENT.id),
  ...list('sent, newest', { status: 'sent', sort: 'newest' }),
  ...list('searched', { q: 'golden restock' }),
  ...list('urgent, of two people', {
    priority: 'urgent',
    assignee: `${idOf('team', 24)},${idOf('team', 25)}`,
  }),
  ...list('labelled', { label: 'launch' }),
  {
    name: 'campaigns: mine',
    run: (session) =>
      listCampaigns(session.db, reading(session), mine(session), {
        statuses: shownStatuses(mine(session)),
      }),
  },
  { name: 'counts: going on', run: (session) => countGoingOn(session.db, reading(session)) },
  {
    name: 'board',
    run: (session) =>
      Promise.all(
        STAGES.map((stage) =>
          listCampaigns(session.db, reading(session), parseFilters({}), {
            statuses: [stage],
            limit: 30,
          }),
        ),
      ),
  },
  { name: 'dashboard: waiting', run: (session) => listMine(session) },
  {
    name: 'dashboard: changes of a day',
    run: ({ db, agency, userId }) =>
      listChanges(db, agency.id, { since: new Date(Date.now() - DAY), without: userId }),
  },
  { name: 'clients', run: ({ db, agency }) => listClients(db, agency.id) },
  { name: 'client by slug', run: ({ db, agency }) => findClient(db, agency.id, CLIENT.slug) },
  {
    name: 'client: team and members',
    run: async ({ db }) => [
      await listClientTeam(db, CLIENT.id),
      await listClientMembers(db, CLIENT.id),
    ],
  },
  { name: 'client: activity', run: ({ db }) => listClientActivity(db, CLIENT.id) },
  { name: 'colleagues', run: ({ db, agency }) => listColleagues(db, agency.id) },
  { name: 'record', run: ({ db, agency }, { campaign }) => findCampaign(db, agency.id, campaign) },
  { name: 'record: copies', run: ({ db }, { campaign }) => listCopies(db, CLIENT.id, campaign) },
  {
    name: 'record: latest copies',
    run: ({ db }, { campaign }) => findLatestCopies(db, CLIENT.id, campaign),
  },
  { name: 'record: designs', run: ({ db }, { campaign }) => listDesigns(db, CLIENT.id, campaign) },
  {
    name: 'record: revisions',
    run: ({ db }, { campaign }) => listRevisions(db, CLIENT.id, campaign),
  },
  { name: 'record: rounds', run: ({ db }, { campaign }) => listRounds(db, CLIENT.id, campaign) },
  { name: 'record: results', run: ({ db }, { sent }) => findResults(db, CLIENT.id, sent) },
  {
    name: 'record: activity',
    run: ({ db }, { campaign }) => listActivity(db, CLIENT.id, campaign),
  },
  {
    name: 'record: comments',
    run: ({ db }, { campaign }) => listComments(db, CLIENT.id, campaign),
  },
  {
    name: 'comments of fifty',
    run: ({ db, agency }, { fifty }) => countComments(db, agency.id, fifty),
  },
  { name: 'requests: open', run: ({ db, agency }) => listRequests(db, agency.id, { open: true }) },
  { name: 'requests: done', run: ({ db, agency }) => listRequests(db, agency.id, { open: false }) },
  { name: 'requests: how many', run: ({ db, agency }) => countOpenRequests(db, agency.id) },
  {
    name: 'people by id',
    run: ({ db, agency }) =>
      findPeople(db, agency.id, [idOf('team', 3), idOf('team', 24), idOf('member', 28)]),
  },
];

export const OWN_READS: Read[] = [
  { name: 'notifications', run: (session) => listNotifications(session) },
  { name: 'notifications: unread', run: (session) => countUnread(session) },
];

export const ADMIN_READS: Read[] = [
  { name: 'users', run: ({ db, agency }) => listUsers(db, agency.id) },
  { name: 'users: invitations', run: ({ db, agency }) => listOpenInvitations(db, agency.id) },
  { name: 'users: grants', run: ({ db, agency }) => listRolePermissions(db, agency.id) },
  { name: 'audit', run: ({ db, agency }) => listAuditLog(db, agency.id) },
];

const portal = (session: Session) =>
  ({
    session,
    client: { ...CLIENT, time_zone: ZONE },
    now: new Date(),
    home: `/client/${CLIENT.slug}`,
  }) as Portal; // what the queries read of it

export const CLIENT_READS: Read[] = [
  { name: 'portal: asks', run: (session) => listAsks(portal(session)) },
  {
    name: 'portal: going out',
    run: (session) => listGoingOut(portal(session), new Date(), new Date(Date.now() + 7 * DAY)),
  },
  { name: 'portal: rooms', run: (session) => listRooms(portal(session)) },
  { name: 'portal: earned', run: (session) => listRecentMetrics(portal(session)) },
  { name: 'portal: on the way', run: (session) => listOnTheWay(portal(session)) },
  { name: 'portal: sent', run: (session) => listSent(portal(session), null) },
  {
    name: 'portal: campaign',
    run: (session, { campaign }) => findPortalCampaign(portal(session), campaign),
  },
  { name: 'portal: proof', run: (session, { approval }) => findProof(portal(session), approval) },
  { name: 'portal: flows', run: (session) => listFlowsUnderway(portal(session)) },
  { name: 'portal: posts', run: (session) => listOpenPosts(portal(session)) },
  { name: 'portal: requests', run: (session) => listOwnRequests(portal(session), null) },
  { name: 'portal: client', run: ({ db, agency }) => findClient(db, agency.id, CLIENT.slug) },
  { name: 'portal: members', run: ({ db }) => listClientMembers(db, CLIENT.id) },
];

/** A page of what was sent, from the beginning and from far down. */
export function deepPages(limit: number, { number, id }: { number: number; id: string }): Read[] {
  const filters = parseFilters({ status: 'sent', sort: 'newest' });
  const page = (cursor?: string) => (session: Session) =>
    listCampaigns(session.db, reading(session), filters, { statuses: ['sent'], limit, cursor });
  return [
    { name: 'first', run: page() },
    { name: 'deep', run: page(writeCursor({ status: 'sent', key: String(number), id })) },
  ];
}
