import { z } from 'zod';
import { findPeople } from '@/lib/accounts/people';
import { listClients } from '@/lib/clients/queries';
import { writeCsv } from '@/lib/core/csv';
import { findSession } from '@/lib/core/session';
import { workOf } from '@/lib/time/about';
import { findTitlesOf, listDays } from '@/lib/time/queries';

const MOST_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

const query = z
  .object({ from: z.iso.date(), to: z.iso.date(), person: z.uuid().optional() })
  .refine(({ from, to }) => {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    return days >= 0 && days < MOST_DAYS;
  });

const HEAD = ['Date', 'Person', 'Client', 'Work', 'Note', 'Hours'];

/** Hours as a file: what this person may read, a line for each entry and day. */
export async function GET(request: Request) {
  const session = await findSession();
  if (!session?.permissions['time.read']) return new Response('Not found', { status: 404 });
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return new Response('Which days, at most a year?', { status: 400 });

  const { db, agency } = session;
  const pieces = await listDays(db, agency.id, asked.data);
  const [people, titles, clients] = await Promise.all([
    findPeople(
      db,
      agency.id,
      pieces.map(({ user_id }) => user_id),
    ),
    findTitlesOf(db, agency.id, pieces),
    listClients(db, agency.id),
  ]);
  const rows = pieces.map((piece) => {
    const { day, user_id, client_id, note, seconds } = piece;
    return [
      day,
      people.get(user_id)?.name ?? '',
      clients.find(({ id }) => id === client_id)?.name ?? '',
      titles.get(workOf(piece) ?? '') ?? '',
      note,
      Math.round(seconds / 36) / 100,
    ];
  });
  return new Response(writeCsv(HEAD, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="hours-${asked.data.from}-${asked.data.to}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
