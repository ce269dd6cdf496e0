export type Mentionable = { id: string; name: string };

/** What stands between the @ and the caret, or null where nobody is being mentioned. */
export function termAt(text: string, caret: number): string | null {
  const [, term] =
    /(?:^|[\s(])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret)) ?? [];
  return term === undefined || term.length > 40 ? null : term;
}

/** The text with the name in place of what was typed after the @. */
export function insertMention(text: string, caret: number, name: string) {
  const start = text.lastIndexOf('@', caret - 1);
  const head = `${text.slice(0, Math.max(start, 0))}@${name} `;
  return { text: head + text.slice(caret), caret: head.length };
}

/** Everybody whose name stands in the text after an @. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  return people
    .filter(({ name }) => text.includes(`@${name}`))
    .map(({ id }) => id)
    .slice(0, 20);
}
