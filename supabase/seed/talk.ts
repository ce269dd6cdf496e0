import type postgres from 'postgres';
import { personId } from './cast.ts';
import { homeOf, type Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Request } from './content/types.ts';
import { idOf } from './ids.ts';

type Sql = postgres.TransactionSql;

export type Said = {
  id: string;
  told: Told;
  at: Date;
  by: string;
  audience: 'internal' | 'client';
  body: string;
  mentions: string[];
};

export function everythingSaid(told: Told[], clock: Clock): Said[] {
  return told.flatMap((one) => {
    const { number, comments = [] } = one.campaign;
    return comments.map(([at, by, audience, body, mentions = []], i) => ({
      id: idOf('comment', number, i),
      told: one,
      at: clock.at(at),
      by,
      audience,
      body,
      mentions,
    }));
  });
}

export async function insertComments(sql: Sql, said: Said[]): Promise<void> {
  await sql`insert into public.comments ${sql(
    said.map(({ id, told, at, by, audience, body, mentions }) => ({
      id,
      ...told.home,
      subject_kind: 'campaign',
      subject_id: told.id,
      audience,
      body,
      mentions: mentions.map(personId),
      author_id: personId(by),
      created_at: at,
    })),
  )}`;
}

const LEAD_DAYS = { campaign: 7, flow: 15, popup: 7, test: 5, design: 5, other: 3 };

export async function insertRequests(
  sql: Sql,
  requests: Request[],
  ids: Map<number, string>,
  clock: Clock,
): Promise<void> {
  await sql`insert into public.portal_requests ${sql(
    requests.map((request) => ({
      id: requestId(request),
      ...homeOf(request.client),
      kind: request.kind ?? 'campaign',
      answers: sql.json(request.answers ?? {}),
      lead_days: LEAD_DAYS[request.kind ?? 'campaign'],
      urgent_reason: request.urgent ?? '',
      scope_choice: request.choice ?? null,
      scope_month: request.choice ? `${clock.day(request.wantedBy ?? 0).slice(0, 7)}-01` : null,
      title: request.title,
      details: request.body,
      desired_on: request.wantedBy === undefined ? null : clock.day(request.wantedBy),
      status: request.status,
      answer: request.answer ?? '',
      campaign_id: ids.get(request.campaign ?? 0) ?? null,
      created_by: personId(request.by),
      closed_by: request.answeredBy ? personId(request.answeredBy) : null,
      closed_at: request.answeredAt ? clock.at(request.answeredAt) : null,
      created_at: clock.at(request.at),
    })),
  )}`;
}

export const requestId = ({ client, title }: Request) => idOf('request', client, title);
