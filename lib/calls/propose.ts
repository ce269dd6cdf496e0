import { dueIn } from './due';
import type { Line } from './transcript/line';

type Colleague = { id: string; name: string };

export type Proposal = {
  title: string;
  /** When it was said; null in a transcript without times. */
  atMs: number | null;
  /** Whose words they were. */
  saidBy: string;
  /** Whoever of the agency took it on, or was asked to. */
  assigneeId: string | null;
  dueOn: string | null;
};

const MOST = 12;
const LONGEST_TITLE = 120;
/** Nobody takes something on in more words; a line without end would be read for minutes. */
const LONGEST_SENTENCE = 600;

// What people say when they take something on, ask for it, or agree on it.
const TAKES =
  /\b(?:I['’]ll|I will|I['’]m going to|let me)\s+(?!be\b|see\b|say\b|know\b|think\b|have to\b|never\b|not\b)(.+)/i;
const ASKS =
  /(?:\b(\p{Lu}[\p{L}'’-]+),\s+)?\b(?:[Cc]an|[Cc]ould|[Ww]ould) you(?: please)?\s+(?!hear\b|see\b|say\b|imagine\b|repeat\b|tell\b)(.+)/u;
const NAMES =
  /\b(\p{Lu}[\p{L}'’-]+)(?:['’]ll| will| is going to)\s+(?!be\b|see\b|have\b|not\b|never\b)(.+)/u;
const AGREES =
  /\b(?:let['’]s|we need to|we should|we have to)\s+(?!see\b|say\b|start\b|talk\b|go on\b|move on\b|be\b|begin\b|leave it\b)(.+)/i;
const MARKED = /^(?:action(?: item)?|to-?do|next step)s?\s*[:–-]\s*(.+)/i;

type Found = { deed: string; who: string | null };

function deedIn(sentence: string, speaker: string): Found | null {
  const marked = MARKED.exec(sentence);
  if (marked) return { deed: marked[1] ?? '', who: null };
  const asks = ASKS.exec(sentence);
  if (asks) return { deed: asks[2] ?? '', who: asks[1] ?? null };
  const takes = TAKES.exec(sentence);
  if (takes) return { deed: takes[1] ?? '', who: speaker };
  const names = NAMES.exec(sentence);
  if (names && !/^(?:It|That|This|There|They|We|You|He|She|Who|What)$/.test(names[1] ?? ''))
    return { deed: names[2] ?? '', who: names[1] ?? null };
  const agrees = AGREES.exec(sentence);
  return agrees ? { deed: agrees[1] ?? '', who: null } : null;
}

/** A first name is enough where only one has it. */
function colleagueFor(name: string | null, people: readonly Colleague[]): string | null {
  const wanted = name?.trim().toLowerCase();
  if (!wanted) return null;
  const whole = people.find((one) => one.name.toLowerCase() === wanted);
  if (whole) return whole.id;
  const first = people.filter(
    (one) => one.name.toLowerCase().split(' ')[0] === wanted.split(' ')[0],
  );
  return first.length === 1 && !wanted.includes(' ') ? (first[0]?.id ?? null) : null;
}

function titleOf(deed: string): string | null {
  const words = deed.replace(/[\s,;:.!?]+$/, '').trim();
  if (words.split(/\s+/).length < 3) return null;
  const short =
    words.length > LONGEST_TITLE
      ? `${words.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`
      : words;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/**
 * What somebody took on, was asked for or agreed to on a call, in the order it was said: proposals, read from the
 * words alone. `heldOn` is the call's day, from which "by Friday" counts.
 */
export function proposeItems(
  lines: readonly Line[],
  people: readonly Colleague[],
  heldOn: string,
  known: readonly { title: string; at_ms: number | null }[] = [],
): Proposal[] {
  const taken = new Set(known.map(({ title }) => title.toLowerCase()));
  const moments = new Set(known.flatMap(({ at_ms }) => (at_ms === null ? [] : [at_ms])));
  const proposals: Proposal[] = [];
  for (const line of lines) {
    if (proposals.length === MOST) break;
    if (line.start !== null && moments.has(line.start)) continue;
    for (const sentence of line.text.split(/(?<=[.!?])\s+/)) {
      if (sentence.length > LONGEST_SENTENCE) continue;
      const found = deedIn(sentence, line.speaker);
      const title = found && titleOf(found.deed);
      if (!title || taken.has(title.toLowerCase())) continue;
      taken.add(title.toLowerCase());
      proposals.push({
        title,
        atMs: line.start,
        saidBy: line.speaker,
        assigneeId: colleagueFor(found.who, people),
        dueOn: dueIn(sentence, heldOn),
      });
      break;
    }
  }
  return proposals;
}
