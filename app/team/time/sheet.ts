import 'server-only';
import type { SheetItem, SheetRow } from '@/components/time/timesheet';
import { listClients } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { targetOf, workOf, type About } from '@/lib/time/about';
import { findTitlesOf, listBookable, listDays, type DayPiece } from '@/lib/time/queries';

/** A person's week as a grid, and what else they could book on. */
export async function loadSheet(session: Session, person: string, days: string[]) {
  const { db, agency } = session;
  const [monday = '', sunday = ''] = [days[0], days.at(-1)];
  const [pieces, clients, bookable] = await Promise.all([
    listDays(db, agency.id, { from: monday, to: sunday, person }),
    listClients(db, agency.id),
    listBookable(session),
  ]);
  const titles = await findTitlesOf(db, agency.id, pieces);
  const clientName = (id: string | null) => clients.find((one) => one.id === id)?.name;

  const itemOf = (piece: DayPiece): SheetItem => {
    const { client_id } = piece;
    const title = titles.get(workOf(piece) ?? '');
    return {
      key: targetOf(piece),
      title: title ?? clientName(client_id) ?? (client_id ? 'A client' : agency.name),
      about: title && clientName(client_id),
    };
  };
  const groups = Map.groupBy(pieces, targetOf);
  const rows: SheetRow[] = [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const seconds = days.map((day) =>
        group.filter((piece) => piece.day === day).reduce((sum, piece) => sum + piece.seconds, 0),
      );
      return [{ ...itemOf(first), seconds }];
    })
    .sort((a, b) => a.title.localeCompare(b.title));
  const choices: SheetItem[] = [
    ...bookable.map(({ key, client_id, title }) => ({ key, title, about: clientName(client_id) })),
    ...clients.map(({ id, name }) => ({
      key: `client:${id}`,
      title: name,
    })),
    { key: 'agency', title: agency.name },
  ];
  const nameOf = (about: About) =>
    [...rows, ...choices].find(({ key }) => key === targetOf(about))?.title ??
    'Something that is gone';
  return { rows, choices, nameOf, total: pieces.reduce((sum, { seconds }) => sum + seconds, 0) };
}
