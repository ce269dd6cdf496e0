'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { callFunction } from '@/lib/core/functions';
import { fail, ok, settle } from '@/lib/core/result';
import { importRows } from './csv/import-rows';
import { parseCampaignExport } from './csv/parse';

const LARGEST = 900_000;

const Import = z.object({
  client_id: z.uuid(),
  time_zone: z.string().max(60),
  currency: z.string().length(3),
  file: z
    .instanceof(File, { message: 'Choose a file.' })
    .refine(({ size }) => size > 0, 'This file is empty.')
    .refine(({ size }) => size <= LARGEST, 'At most 900 KB at once: export a shorter period.'),
});

export const importExport = defineFormAction(
  Import,
  async ({ db }, { client_id, time_zone, currency, file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parsed = parseCampaignExport(bytes, { timeZone: time_zone, currency });
    if ('refusal' in parsed) return fail({ kind: 'invalid', message: parsed.refusal });
    const rows = importRows(parsed);
    if (rows.length === 0)
      return fail({ kind: 'invalid', message: 'This file has a header and no rows.' });
    const imported = settle(
      await db.rpc('import_metrics', {
        client: client_id,
        file_name: file.name.slice(0, 200),
        rows,
      }),
    );
    if (!imported.ok) return imported;
    const refused = rows.filter((row) => 'reason' in row).length;
    const kept = rows.length - refused;
    return ok(
      `${kept} ${kept === 1 ? 'row' : 'rows'} read${refused ? `, ${refused} refused` : ''}`,
    );
  },
);

const Answer = z.object({ id: z.uuid(), status: z.enum(['confirmed', 'unmatched']) });

export const answerProposal = defineAction(Answer, async ({ db }, { id, status }) =>
  settle(await db.from('metric_import_rows').update({ status }).eq('id', id).select('id').single()),
);

const Connection = z.object({
  client_id: z.uuid(),
  api_key: z.string().trim().min(1, 'This is needed.').max(200),
  list_ids: z
    .string()
    .max(500)
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
});

export const connectKlaviyo = defineFormAction(Connection, async ({ db }, connection) => {
  const connected = await callFunction(
    db,
    'connect-klaviyo',
    connection,
    z.object({ status: z.string() }),
  );
  return connected.ok ? ok('Klaviyo is connected') : connected;
});

const Disconnection = z.object({ client_id: z.uuid() });

export const disconnectKlaviyo = defineFormAction(Disconnection, async ({ db }, { client_id }) => {
  const gone = settle(
    await db
      .from('client_integrations')
      .update({ status: 'disconnected' })
      .eq('client_id', client_id)
      .eq('provider', 'klaviyo')
      .select('client_id')
      .single(),
  );
  return gone.ok ? ok('Klaviyo is disconnected and the key forgotten') : gone;
});
