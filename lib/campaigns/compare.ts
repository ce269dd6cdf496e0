import { diffWordsWithSpace } from 'diff';

export type Change = { kind: 'same' | 'added' | 'removed'; text: string };

/** Word by word, what became of a text. */
export function compareWords(before: string, after: string): Change[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

export const hasChanged = (changes: readonly Change[]) =>
  changes.some(({ kind }) => kind !== 'same');

const AROUND = 120;

/** The changes with the words around them; what stayed the same for long is left out with "…". */
export function closeUp(changes: readonly Change[]): Change[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same' || change.text.length <= AROUND * 2) return change;
    const head = index === 0 ? '' : change.text.slice(0, AROUND);
    const tail = index === changes.length - 1 ? '' : change.text.slice(-AROUND);
    return { kind: 'same', text: `${head}…${tail}` };
  });
}
