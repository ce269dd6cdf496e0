import { sentence, subjectOf, type Happening } from '../sentences.ts';

export type SlackMessage = { text: string; blocks?: unknown[]; unfurl_links: false };

const LONGEST = 2_800; // of the 3,000 a section may hold

/** Slack reads &, < and > as its own markup; nothing that somebody typed may become a link or a ping. */
export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Cut before it is escaped, so that no half of an entity is left. */
const clipped = (text: string) =>
  escapeText(
    [...text]
      .slice(0, LONGEST / 5)
      .join('')
      .toWellFormed(),
  );

/** `@name` pings nobody; a member's id does. */
const pings = (members: string[]) => members.map((id) => `<@${id}>`).join(' ');

const HOMES: Readonly<Record<string, string>> = {
  flow: '/team/flows',
  popup: '/team/popups',
  ab_test: '/team/ab-tests',
  post: '/team/content/posts',
};

function pathOf(subjectKind: string, detail: Record<string, unknown>): string {
  if (subjectKind === 'campaign' && typeof detail.number === 'number')
    return `/team/campaigns/${detail.number}`;
  const home = Object.hasOwn(HOMES, subjectKind) ? HOMES[subjectKind] : undefined;
  if (home && typeof detail.subjectId === 'string') return `${home}/${detail.subjectId}`;
  return subjectKind === 'request' ? '/team/requests' : '/team/inbox';
}

type Posted = Happening & { subjectKind: string; mentions: string[] };

/** Header, sentence, who it concerns, and a button to the record. */
export function messageOf(
  { subjectKind, mentions, ...happening }: Posted,
  appUrl: string,
): SlackMessage {
  const subject = clipped(subjectOf(happening));
  const said = clipped(sentence(happening));
  const url = `${appUrl}${pathOf(subjectKind, happening.detail)}`;
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  return {
    text: `${subject}: ${said}`,
    unfurl_links: false,
    blocks: [
      section(`*${subject}*\n${said}`),
      ...(mentions.length > 0
        ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: pings(mentions.slice(0, 20)) }] }]
        : []),
      {
        type: 'actions',
        elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open' }, url }],
      },
    ],
  };
}

export const hello = (channel: string, actor: string | null): SlackMessage => ({
  text: `${actor ? `${clipped(actor)} connected` : 'Connected'} ${clipped(channel)}. What you chose will be posted here.`,
  unfurl_links: false,
});
