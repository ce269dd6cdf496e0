import type { TransactionSql as Sql } from 'postgres';
import { personId } from './cast.ts';
import type { Clock } from './clock.ts';
import type { DemoFlow, DemoMessage } from './content/flow-types.ts';
import type { Moment } from './content/types.ts';
import { messagesOf, type Home } from './flows.ts';
import { idOf } from './ids.ts';

type Line = { verb: string; at: Moment; by: string; client?: boolean; detail: Record<string, string | number> };

const SEEN = ['client_approval', 'approved', 'live', 'paused'];

/** What happened to a flow: its moves, every version, every decision, and what was said. */
export async function insertFlowTrail(
  sql: Sql,
  clock: Clock,
  flow: DemoFlow,
  id: string,
  home: Home,
  stepOf: (message: DemoMessage) => string,
): Promise<void> {
  const by = flow.client === 'nordhavn-ceramics' ? 'mikkel' : 'jonas';
  const lines = [
    { verb: 'created', at: flow.made, by, detail: {} },
    ...movesOf(flow),
    ...messagesOf(flow.steps).flatMap((message) => linesOf(message, stepOf(message))),
  ];
  await sql`insert into public.activity ${sql(
    lines
      .map((line) => ({ ...line, at: clock.at(line.at) }))
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ verb, at, by: who, client, detail }) => ({
        ...home,
        subject_kind: 'flow',
        subject_id: id,
        verb,
        actor_id: personId(who),
        audience: client ? 'client' : 'internal',
        detail: sql.json({ title: flow.title, ...detail }),
        created_at: at,
      })),
  )}`;
  for (const [at, who, body] of flow.comments ?? []) {
    await sql`insert into public.comments ${sql({
      id: idOf('flow comment', id, at),
      ...home,
      subject_kind: 'flow',
      subject_id: id,
      audience: 'internal',
      body,
      author_id: personId(who),
      created_at: clock.at(at),
    })}`;
  }
}

function movesOf({ moves = [] }: DemoFlow): Line[] {
  return moves.map(([to, at, by, reason = ''], i) => ({
    verb: 'moved',
    at,
    by,
    client: SEEN.includes(to),
    detail: { from: moves[i - 1]?.[0] ?? 'strategy', to, reason },
  }));
}

function linesOf(message: DemoMessage, stepId: string): Line[] {
  const about = { step: message.name, stepId };
  const { round, copies = [], designs = [] } = message;
  const last = copies.at(-1)?.at;
  return [
    ...copies.flatMap(({ at, by = 'tomasz' }, i): Line[] =>
      at ? [{ verb: 'saved_copy', at, by, detail: { ...about, version: i + 1 } }] : [],
    ),
    ...designs.flatMap((_, i): Line[] =>
      last ? [{ verb: 'uploaded_design', at: last, by: 'priya', detail: { ...about, version: i + 1 } }] : [],
    ),
    ...(round?.at && round.by
      ? [
          {
            verb: 'moved_message',
            at: round.at,
            by: round.by,
            client: true,
            detail: {
              ...about,
              from: 'client_approval',
              to: round.status === 'approved' ? 'approved' : (round.concern ?? 'copy'),
              reason: round.note ?? '',
            },
          },
        ]
      : []),
  ];
}
