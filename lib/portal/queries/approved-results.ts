import 'server-only';
import { z } from 'zod';
import type { Cursor } from '@/lib/core/cursor';
import { inPieces } from '@/lib/core/pieces';
import { RESULT_KINDS, type ResultKind } from '@/lib/portal/results';
import type { Portal } from './portal';

const PAGE = 50;

// A composite's fields are all said to be nullable: which of them never are stands here.
const Entry = z.object({
  kind: z.enum(RESULT_KINDS),
  id: z.uuid(),
  subject_id: z.uuid().nullable(),
  title: z.string(),
  approval_id: z.uuid().nullable(),
  approved_at: z.string().nullable(),
  out_at: z.string().nullable(),
  is_out: z.boolean(),
  happened_at: z.string(),
  recipients: z.number().nullable(),
  value_minor: z.number().nullable(),
  currency: z.string().nullable(),
});

type Wanted = { since: Date; kind: ResultKind | null; after: Cursor | null };

/** A page of what was approved, sent and earned since a moment, the newest first, each with who approved it. */
export async function listResults(portal: Portal, { since, kind, after }: Wanted) {
  const { session, client } = portal;
  const { data } = await session.db
    .rpc('list_results', {
      client: client.id,
      since: since.toISOString(),
      ...(kind && { kinds: [kind] }),
      ...(after && { before: after.at, before_id: after.id }),
      size: PAGE + 1,
    })
    .throwOnError();
  const rows = z.array(Entry).parse(data.slice(0, PAGE));
  const last = rows.at(-1);
  const deciders = await listDeciders(
    portal,
    rows.flatMap(({ approval_id }) => approval_id ?? []),
  );
  return {
    rows: rows.map((row) => ({ ...row, by: deciders.get(row.approval_id ?? '') ?? [] })),
    next: data.length > PAGE && last ? { at: last.happened_at, id: last.id } : null,
  };
}
export type ResultRow = Awaited<ReturnType<typeof listResults>>['rows'][number];

/** By month and kind, over all of it: what is on a page has no say in a total. */
export async function sumResults({ session, client }: Portal, since: Date) {
  const { data } = await session.db
    .rpc('sum_results', { client: client.id, since: since.toISOString() })
    .throwOnError();
  return data;
}

async function listDeciders({ session: { db }, client }: Portal, approvals: string[]) {
  const decisions = await inPieces(approvals, async (some) => {
    const { data } = await db
      .from('approval_decisions')
      .select('approval_id, user_id, user_profiles (name)')
      .eq('client_id', client.id)
      .in('approval_id', some)
      .eq('decision', 'approved')
      .order('created_at')
      .throwOnError();
    return data;
  });
  return Map.groupBy(
    decisions.map(({ approval_id, user_id, user_profiles }) => ({
      approval_id,
      user_id,
      name: user_profiles.name,
    })),
    ({ approval_id }) => approval_id,
  );
}
