import 'server-only';
import type { Db } from '@/lib/core/database';
import type { RequestKind } from '@/lib/requests/kinds';
import type { WorkStatus } from '@/lib/portal/stage';
import type { Portal } from './portal';

type Asked = { id: string; kind: RequestKind; work_id: string | null };
type Row = { id: string; status: WorkStatus; campaign_id?: string | null };

/** The flow, popup or test that a wish became; where the client may open it, the way there. */
export type RequestWork = {
  kind: 'flow' | 'popup' | 'test';
  status: WorkStatus;
  href: string | null;
};

const isWork = (kind: RequestKind): kind is RequestWork['kind'] =>
  kind === 'flow' || kind === 'popup' || kind === 'test';

/** What became of each of these wishes that became a flow, a popup or a test. */
export async function listRequestWork(portal: Portal, requests: readonly Asked[]) {
  const { session, client, home } = portal;
  const ids = (...kinds: RequestKind[]) =>
    requests.flatMap(({ kind, work_id }) => (work_id && kinds.includes(kind) ? [work_id] : []));
  const [flows, popups, tests, rounds] = await Promise.all([
    listRows(session.db, 'crm_flows', client.id, ids('flow')),
    listRows(session.db, 'crm_popups', client.id, ids('popup')),
    listTests(session.db, client.id, ids('test')),
    listNewestRounds(session.db, client.id, ids('flow', 'popup')),
  ]);
  const rows = new Map<string, Row>([...flows, ...popups, ...tests].map((row) => [row.id, row]));
  const wayTo = ({ id, status, campaign_id }: Row) => {
    const round = rounds.get(id);
    if (round) return `${home}/approvals/${round}`;
    const ran = status === 'running' || status === 'decided';
    return campaign_id && ran ? `${home}/campaigns/${campaign_id}#tests` : null;
  };
  return new Map(
    requests.flatMap(({ id, kind, work_id }): [string, RequestWork][] => {
      if (!work_id || !isWork(kind)) return [];
      // What is still being written is with the team alone.
      const row = rows.get(work_id) ?? { id: work_id, status: 'draft' as const };
      return [[id, { kind, status: row.status, href: wayTo(row) }]];
    }),
  );
}

async function listRows(
  db: Db,
  table: 'crm_flows' | 'crm_popups',
  clientId: string,
  ids: string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { data } = await db
    .from(table)
    .select('id, status')
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data;
}

/** A test is read where it ran: on its campaign's page, once the client knows of that. */
async function listTests(db: Db, clientId: string, ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { data } = await db
    .from('crm_ab_tests')
    .select('id, status, campaign:crm_campaigns (id, shared_at)')
    .eq('client_id', clientId)
    .in('id', ids)
    .not('shared_at', 'is', null)
    .throwOnError();
  return data.map(({ campaign, ...test }) => ({
    ...test,
    campaign_id: campaign?.shared_at ? campaign.id : null,
  }));
}

async function listNewestRounds(db: Db, clientId: string, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const { data } = await db
    .from('approvals')
    .select('id, subject_id')
    .eq('client_id', clientId)
    .in('subject_id', ids)
    .order('round')
    .throwOnError();
  return new Map(data.map(({ id, subject_id }) => [subject_id, id]));
}
