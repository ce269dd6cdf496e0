import { sentence, subjectOf, type Happening } from '../_shared/sentences.ts';
import { letter, type Letter } from './letters.ts';

export type News = {
  to: string;
  name: string;
  agency: string;
  lines: Happening[];
  url: string;
  settingsUrl: string;
};

const MOST_SUBJECTS = 12;
const MOST_LINES = 4;

function bySubject(lines: Happening[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const subject = subjectOf(line);
    groups.set(subject, [...(groups.get(subject) ?? []), sentence(line)]);
  }
  return [...groups];
}

/** What is still unread: one thing as it happened, or a day of them by what they are about. */
export function newsLetter({ to, name, agency, lines, url, settingsUrl }: News): Letter {
  const [first] = lines;
  const alone = lines.length === 1 && first ? `${subjectOf(first)}: ${sentence(first)}` : null;
  const groups = bySubject(lines);
  const rest = groups.length - MOST_SUBJECTS;
  return letter({
    to,
    subject: alone ?? `${lines.length} things you have not read at ${agency}`,
    lines: [
      `Hello ${name},`,
      ...(alone
        ? [alone]
        : groups.slice(0, MOST_SUBJECTS).map(([subject, said]) => line(subject, said))),
      ...(rest > 0 ? [`And ${rest} more.`] : []),
    ],
    action: { label: 'Open your inbox', url },
    foot: `You get this mail because you chose to. Choose what reaches you by mail: ${settingsUrl}`,
  });
}

function line(subject: string, said: string[]): string {
  const more = said.length - MOST_LINES;
  return `${subject}: ${said.slice(0, MOST_LINES).join('. ')}${more > 0 ? `, and ${more} more` : ''}.`;
}
