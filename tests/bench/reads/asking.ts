import postgres from 'postgres';
import type { Transaction } from './recording.ts';

/** Milliseconds with the transactions around the statements, and of the statements alone. */
export type Asked = { whole: number; alone: number; rows: unknown[] };

export type Asker = {
  /** As somebody else than usual, where that is said. */
  ask(transactions: Transaction[], as?: object): Promise<Asked>;
  close(): Promise<void>;
};

/** One connection that asks as the gateway does: each request its own transaction, with role and claims set in it. */
export function openAsker(url: string, role: string, claims: object): Asker {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const assume = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
    set_config('request.headers', '{}', true), set_config('statement_timeout', '60s', true)`;
  return {
    async ask(transactions, as = claims) {
      const rows: unknown[] = [];
      let alone = 0;
      const began = performance.now();
      for (const statements of transactions) {
        await sql.unsafe('begin');
        try {
          await sql.unsafe(assume, [role, JSON.stringify(as)]);
          for (const { text, values } of statements) {
            const sent = performance.now();
            rows.push(await sql.unsafe(text, values as postgres.ParameterOrJSON<never>[])); // as the gateway sent them
            alone += performance.now() - sent;
          }
        } finally {
          await sql.unsafe('commit');
        }
      }
      return { whole: performance.now() - began, alone, rows };
    },
    close: () => sql.end(),
  };
}
