import 'server-only';
import type { Source } from '@/lib/calendar/entry';
import type { Feed } from '@/lib/calendar/feed';
import type { Told } from '@/lib/calendar/ics/event';
import { KIND_NAMES, statusWord } from '@/lib/calendar/words';
import { recordPath } from '@/lib/calendar/paths';
import { clientStatusWord } from '@/lib/portal/calendar';

const OVER = ['cancelled', 'archived'];
const SETTLED = ['scheduled', 'sent', 'published', 'confirmed', 'live', 'held'];

/** How a feed names its records: in the team's words, or in the client's. */
export function tellFeed({ client: slug, entries }: Feed, appUrl: string) {
  const clientOf = new Map(entries.map(({ id, clientName }) => [id, clientName]));
  return (source: Source): Told => {
    const { kind, id, status } = source;
    const word = slug ? clientStatusWord(kind, status) : statusWord(kind, status);
    const whose = slug ? null : clientOf.get(id);
    const path = slug ? clientPath(slug, source) : recordPath(kind, id);
    return {
      url: `${appUrl}${path}`,
      line: [KIND_NAMES[kind], whose, word].filter(Boolean).join(', '),
      state: OVER.includes(status)
        ? 'CANCELLED'
        : SETTLED.includes(status) || source.startsOn
          ? 'CONFIRMED'
          : 'TENTATIVE',
    };
  };
}

function clientPath(slug: string, { kind, id }: Source): string {
  if (kind === 'send') return `/client/${slug}/campaigns/${id}`;
  return kind === 'post' ? `/client/${slug}/posts/${id}` : `/client/${slug}/calendar`;
}
