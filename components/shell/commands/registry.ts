/** Something this page can do: with a key, from the palette, or both. */
export type Command = {
  label: string;
  /** The heading it stands under in the sheet and the palette. */
  group: string;
  /** 'j', 'escape', 'g c' one after the other, or 'mod+k'. */
  keys?: string;
  /** Only a key: moving through a list means nothing from the palette. */
  keysOnly?: boolean;
  when?: () => boolean;
  run: () => void;
};

const sets = new Set<readonly Command[]>();
const listeners = new Set<() => void>();

export function offer(commands: readonly Command[]): () => void {
  sets.add(commands);
  listeners.forEach((listener) => listener());
  return () => {
    sets.delete(commands);
    listeners.forEach((listener) => listener());
  };
}

/** What works on this page now; what was offered last comes first, so that a panel's keys win over the list's. */
export const offered = (): Command[] =>
  [...sets].reverse().flatMap((set) => set.filter(({ when }) => !when || when()));

export function onOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
