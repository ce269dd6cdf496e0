import postgres from 'postgres';
import type { LocalContext } from '../context.ts';
import type { Broadcast } from './frames.ts';
import type { Replay } from './join.config.ts';

export type DatabaseMessage = { topic: string; private: boolean; broadcast: Broadcast };

type Row = {
  id: string;
  topic: string;
  event: string;
  private: boolean | null;
  payload: string | null;
  binary_payload: Buffer | null;
};
type Notice = { id: string; topic?: string; event?: string; private?: boolean; payload?: unknown };

const REMEMBERED = 1000;
const LONGEST_DELAY = 2000;

/**
 * Delivers the rows of realtime.messages as they are committed. A lost connection is made again, and
 * what was written meanwhile is read from the table.
 */
export function followMessages(ctx: LocalContext, deliver: (message: DatabaseMessage) => void) {
  const seen = new Set<string>();
  let pending: Promise<unknown> = Promise.resolve();
  let sql: postgres.Sql | undefined;
  let lostAt: number | undefined;
  let delay = 50;
  let closed = false;

  function remember(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  }

  function hand(row: Row) {
    if (!remember(row.id)) return;
    deliver({
      topic: row.topic,
      private: row.private === true,
      broadcast: broadcastOf(row, { id: row.id }),
    });
  }

  /** One after the other, so that a message fetched from the table keeps its place. */
  function inTurn(work: () => Promise<void> | void) {
    pending = pending
      .then(work)
      .catch((error: unknown) => ctx.log('realtime', `message lost: ${String(error)}`));
  }

  function onNotice(connection: postgres.Sql, text: string) {
    const notice: Notice = JSON.parse(text);
    const { id, topic, event } = notice;
    inTurn(async () => {
      if (topic === undefined || event === undefined) {
        for (const row of await rows(connection, connection`id = ${id}`)) hand(row);
      } else {
        const payload = JSON.stringify(notice.payload ?? null);
        hand({ id, topic, event, private: notice.private ?? false, payload, binary_payload: null });
      }
    });
  }

  async function connect(): Promise<void> {
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: () => {},
      onnotify: (_channel: string, text: string) => onNotice(connection, text),
      onclose: () => again(connection),
      connection: { application_name: 'realtime messages' },
    };
    const connection = postgres(ctx.db.url('supabase_realtime_admin'), options);
    sql = connection;
    try {
      await connection`listen realtime_messages`;
    } catch {
      return again(connection);
    }
    delay = 50;
    if (lostAt === undefined) return;
    const gap = (Date.now() - lostAt) / 1000 + 5;
    lostAt = undefined;
    const since = connection`inserted_at > localtimestamp - make_interval(secs => ${gap})`;
    inTurn(async () => (await rows(connection, since)).forEach(hand));
  }

  function again(connection: postgres.Sql) {
    if (closed || connection !== sql) return;
    sql = undefined;
    lostAt ??= Date.now();
    void connection.end({ timeout: 0 });
    setTimeout(() => void (closed || connect()), delay);
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }

  async function sentSince(topic: string, { since, limit }: Replay): Promise<Broadcast[]> {
    const connection = sql;
    if (!connection) return [];
    const found = await rows(
      connection,
      connection`private and topic = ${topic} and inserted_at > to_timestamp(${since / 1000})::timestamp`,
    ).catch((error: unknown) => {
      ctx.log('realtime', `nothing replayed on ${topic}: ${String(error)}`);
      return [];
    });
    return found.slice(-limit).map((row) => broadcastOf(row, { id: row.id, replayed: true }));
  }

  return {
    ready: connect(),
    sentSince,
    async close() {
      closed = true;
      await sql?.end({ timeout: 1 });
    },
  };
}

function broadcastOf(row: Row, meta: Record<string, unknown>): Broadcast {
  return {
    event: row.event,
    encoding: row.binary_payload ? 'binary' : 'json',
    payload: row.binary_payload ?? Buffer.from(row.payload ?? 'null'),
    meta,
  };
}

function rows(sql: postgres.Sql, condition: postgres.PendingQuery<postgres.Row[]>) {
  return sql<Row[]>`
    select id, topic, event, private, payload::text as payload, binary_payload
    from realtime.messages
    where extension = 'broadcast' and event is not null and ${condition} order by inserted_at`;
}
