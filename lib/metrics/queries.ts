import 'server-only';
import type { Db } from '@/lib/core/database';

/** A client's imports, newest first, each with how its rows ended. */
export async function listImports(db: Db, clientId: string) {
  const { data } = await db
    .from('metric_imports')
    .select('id, file_name, row_count, created_at, person:user_profiles (name)')
    .eq('client_id', clientId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(20)
    .throwOnError();
  return data;
}
export type MetricImport = Awaited<ReturnType<typeof listImports>>[number];

/** What an import wants a person to look at: matches to confirm, rows that were refused, campaigns that are not ours. */
export async function listImportRows(db: Db, clientId: string, importId: string) {
  const { data } = await db
    .from('metric_import_rows')
    .select(
      'id, line, status, reason, values, campaign:crm_campaigns (id, number, title, sent_at, send_at)',
    )
    .eq('client_id', clientId)
    .eq('import_id', importId)
    .order('line')
    .limit(1000)
    .throwOnError();
  return data;
}
export type ImportedRow = Awaited<ReturnType<typeof listImportRows>>[number];

/** When a client's figures were last brought up to date, and from where. */
export async function findFreshness(db: Db, clientId: string) {
  const { data } = await db
    .from('campaign_metrics')
    .select('synced_at, source')
    .eq('client_id', clientId)
    .order('synced_at', { ascending: false })
    .limit(1)
    .maybeSingle()
    .throwOnError();
  return data;
}
