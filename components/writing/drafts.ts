import type { CopyDocument } from '@/lib/writing/document';

export type DraftOf<Fields> = Fields & { basedOn: number; body: CopyDocument; at: number };

/** Texts of one kind that this browser keeps until they are saved, each under its record's id. */
export function draftsOf<Fields extends object>(kind: string) {
  const keyOf = (id: string) => `${kind}:${id}`;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());

  return {
    /** For useSyncExternalStore: the draft as it is stored, which stays the same string while nothing changes. */
    watch(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stored: (id: string) => localStorage.getItem(keyOf(id)),
    parse(stored: string | null): DraftOf<Fields> | null {
      try {
        const draft: DraftOf<Fields> | null = JSON.parse(stored ?? 'null');
        return draft && Array.isArray(draft.body?.content) ? draft : null;
      } catch {
        return null; // not ours
      }
    },
    keep(id: string, draft: DraftOf<Fields>): void {
      try {
        localStorage.setItem(keyOf(id), JSON.stringify(draft));
      } catch {
        // Private windows may refuse storage; the text is still on the screen.
      }
      tell();
    },
    forget(id: string): void {
      localStorage.removeItem(keyOf(id));
      tell();
    },
  };
}
