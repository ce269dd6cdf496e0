import { diffWordsWithSpace } from 'diff';

/** Words out and in. A text that changed more was written anew, and comparing it would hold up everybody else. */
const MOST_EDITS = 800;

export type Change = { kind: 'same' | 'added' | 'removed'; text: string };

/** Word by word, what became of a text. Neighbouring changes read as one: what went, then what came. */
export function compareWords(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed) changes.push({ kind: 'removed', text: removed });
    if (added) changes.push({ kind: 'added', text: added });
    removed = added = '';
  };
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  parts.forEach((part, index) => {
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (/^[ ,;]+$/.test(part.value) && (removed || added) && index < parts.length - 1) {
      removed += part.value;
      added += part.value;
    } else {
      settle();
      changes.push({ kind: 'same', text: part.value });
    }
  });
  settle();
  return changes;
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
