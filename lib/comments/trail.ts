import type { Enum } from '@/lib/core/rows';

type Person = { name: string; team: boolean };
/** After the name of who did it: "handed copy to design". */
export type Sentence = { did: string; reason?: string };
export type Event = {
  id: number;
  verb: string;
  actor_id: string | null;
  audience: Enum<'audience'>;
  detail: unknown;
  created_at: string;
};
type Said = {
  id: string;
  author_id: string;
  audience: Enum<'audience'>;
  body: string;
  edited_at: string | null;
  created_at: string;
};

export type TrailItem = {
  key: string;
  at: string;
  who: string;
  you: boolean;
  team: boolean;
  audience: Enum<'audience'>;
} & ({ kind: 'event'; sentence: Sentence } | { kind: 'comment'; body: string; edited: boolean });

/** What happened and what was said, as one story, newest first. A comment's own event says nothing more. */
export function mergeTrail(
  events: readonly Event[],
  comments: readonly Said[],
  people: ReadonlyMap<string, Person>,
  viewerId: string,
  sentenceOf: (event: Event, nameOf: (id: string) => string) => Sentence,
): TrailItem[] {
  const nameOf = (id: string) => people.get(id)?.name ?? 'Somebody';
  const by = (id: string | null) => ({
    who: id ? nameOf(id) : 'The system',
    you: id === viewerId,
    team: id ? (people.get(id)?.team ?? true) : true,
  });
  const happened = events
    .filter(({ verb }) => verb !== 'commented')
    .map((event): TrailItem => ({
      key: `e${event.id}`,
      at: event.created_at,
      audience: event.audience,
      ...by(event.actor_id),
      kind: 'event',
      sentence: sentenceOf(event, nameOf),
    }));
  const said = comments.map((comment): TrailItem => ({
    key: comment.id,
    at: comment.created_at,
    audience: comment.audience,
    ...by(comment.author_id),
    kind: 'comment',
    body: comment.body,
    edited: comment.edited_at !== null,
  }));
  return [...happened, ...said].sort((a, b) => b.at.localeCompare(a.at));
}
