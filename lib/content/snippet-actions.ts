'use server';

import { z } from 'zod';
import { defineQuestion } from '@/lib/core/action';
import type { Db } from '@/lib/core/database';
import { ok } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { readDocument } from '@/lib/writing/document';
import type { Snippet } from '@/lib/writing/snippets';
import { kindOrder } from './kinds';

const SHOWN = 20;

/** Snippets for an editor: a client's own and the agency's, by words or the latest. */
export async function findSnippets(home: string, search: { text: string }) {
  return askSnippets({ ...search, home });
}

const askSnippets = defineQuestion(
  z.object({ home: z.uuid(), text: text(200) }),
  async ({ db, agency }, { home, text: typed }) => {
    const homes = [...new Set([home, agency.id])];
    let query = db
      .from('content_documents')
      .select('id, title, client_id, body')
      .eq('agency_id', agency.id)
      .eq('kind_order', kindOrder('snippet'))
      .is('archived_at', null)
      .in('home', homes)
      .order('updated_at', { ascending: false })
      .limit(SHOWN);
    if (typed) {
      const ids = await idsWith(db, agency.id, homes, typed);
      query = query.or(
        [
          `title.ilike."%${typed.replace(/[%_\\"]/g, '')}%"`,
          ...(ids.length ? [`id.in.(${ids.join(',')})`] : []),
        ].join(','),
      );
    }
    const { data } = await query.throwOnError();
    return ok(
      data.map(({ id, title, client_id, body }): Snippet => ({
        id,
        title,
        home: client_id ? 'This client' : agency.name,
        body: readDocument(body),
      })),
    );
  },
);

async function idsWith(db: Db, agency: string, homes: readonly string[], typed: string) {
  const found = await Promise.all(
    homes.map((client) =>
      db.rpc('search_content', { agency, query: typed, client, kind: 'snippet' }).throwOnError(),
    ),
  );
  return found.flatMap(({ data }) => data.map(({ id }) => id));
}
