import 'server-only';
import type { SheetItem, SheetRow } from '@/components/time/timesheet';
import { campaignNumber } from '@/lib/campaigns/names';
import { listClients } from '@/lib/clients/queries';
import type { Session } from '@/lib/core/session';
import { findTitlesOf, listBookable, listDays, type DayPiece } from '@/lib/time/queries';

const keyOf = ({ campaign_id, client_id }: Pick<DayPiece, 'campaign_id' | 'client_id'>) =>
  campaign_id ? `campaign:${campaign_id}` : client_id ? `client:${client_id}` : 'agency';

/** A person's week as a grid, and what else they could book on. */
export async function loadSheet(session: Session, person: string, days: string[]) {
  const { db, agency } = session;
  const [monday = '', sunday = ''] = [days[0], days.at(-1)];
  const [pieces, clients, bookable] = await Promise.all([
    listDays(db, agency.id, { from: monday, to: sunday, person }),
    listClients(db, agency.id),
    listBookable(session),
  ]);
  const titles = await findTitlesOf(
    db,
    agency.id,
    pieces.map(({ campaign_id }) => campaign_id),
  );
  const clientName = (id: string | null) => clients.find((one) => one.id === id)?.name;

  const itemOf = ({ campaign_id, client_id }: DayPiece): SheetItem => {
    const campaign = campaign_id ? titles.get(campaign_id) : undefined;
    return {
      key: keyOf({ campaign_id, client_id }),
      title: campaign
        ? `${campaignNumber(campaign.number)} ${campaign.title}`
        : (clientName(client_id) ?? (client_id ? 'A client' : agency.name)),
      about: campaign ? clientName(client_id) : undefined,
      campaignId: campaign_id,
      clientId: client_id,
    };
  };
  const groups = Map.groupBy(pieces, keyOf);
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
    ...bookable.map(({ id, client_id, number, title }) => ({
      key: `campaign:${id}`,
      title: `${campaignNumber(number)} ${title}`,
      about: clientName(client_id),
      campaignId: id,
      clientId: client_id,
    })),
    ...clients.map(({ id, name }) => ({
      key: `client:${id}`,
      title: name,
      campaignId: null,
      clientId: id,
    })),
    { key: 'agency', title: agency.name, campaignId: null, clientId: null },
  ];
  const nameOf = (about: Pick<DayPiece, 'campaign_id' | 'client_id'>) =>
    [...rows, ...choices].find(({ key }) => key === keyOf(about))?.title ??
    'Something that is gone';
  return { rows, choices, nameOf, total: pieces.reduce((sum, { seconds }) => sum + seconds, 0) };
}
