import type postgres from 'postgres';
import { personId } from './cast.ts';
import { homeOf, type Told } from './campaigns.ts';
import type { Clock } from './clock.ts';
import type { Request } from './content/types.ts';
import { requestId, type Said } from './talk.ts';
import { assigneeOf, plannerOf } from './timeline.ts';

type Sql = postgres.TransactionSql;

const SHARED_STAGES = ['client_approval', 'approved', 'scheduled', 'sent'];

/** One line for everything that happened, in order, as the triggers would have written it. */
export async function insertActivity(
  sql: Sql,
  told: Told[],
  said: Said[],
  requests: Request[],
  clock: Clock,
): Promise<void> {
  const lines = [
    ...told.flatMap(({ campaign, id, home, time }) => {
      const line = (
        verb: string,
        at: Date,
        by: string | null,
        detail: postgres.JSONValue,
        audience = 'internal',
      ) => ({
        ...home,
        subject_kind: 'campaign',
        subject_id: id,
        verb,
        actor_id: by && personId(by),
        audience,
        detail: sql.json(detail),
        created_at: at,
      });
      const { number, title } = campaign;
      return [
        line('created', time.created, plannerOf(campaign), { number, title }),
        ...time.copies.map(({ version, at }) =>
          line(
            'saved_copy',
            at,
            campaign.copies?.[version - 1]?.by ?? assigneeOf(campaign, 'copywriter'),
            { version },
          ),
        ),
        ...time.designs.map(({ version, at }) =>
          line(
            'uploaded_design',
            at,
            campaign.designs?.[version - 1]?.by ?? assigneeOf(campaign, 'designer'),
            { version },
          ),
        ),
        ...time.moves.map(({ from, to, at, by, reason }) =>
          line(
            'moved',
            at,
            by,
            { from, to, number, title, reason },
            SHARED_STAGES.includes(to) || from === 'client_approval' ? 'client' : 'internal',
          ),
        ),
      ];
    }),
    ...said.map(({ id, told: { home, id: subject }, at, by, audience }) => ({
      ...home,
      subject_kind: 'campaign',
      subject_id: subject,
      verb: 'commented',
      actor_id: personId(by),
      audience,
      detail: sql.json({ commentId: id }),
      created_at: at,
    })),
    ...requests.flatMap((request) => {
      const line = (verb: string, at: Date, by: string) => ({
        ...homeOf(request.client),
        subject_kind: 'request',
        subject_id: requestId(request),
        verb,
        actor_id: personId(by),
        audience: 'client',
        detail: sql.json({ title: request.title }),
        created_at: at,
      });
      const asked = line('requested', clock.at(request.at), request.by);
      return request.answeredAt && request.answeredBy
        ? [asked, line(request.status, clock.at(request.answeredAt), request.answeredBy)]
        : [asked];
    }),
  ];
  lines.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  await sql`insert into public.activity ${sql(lines)}`;
}
