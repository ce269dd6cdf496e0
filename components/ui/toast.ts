export type ToastMessage = {
  id: number;
  /** Past tense: "3 campaigns moved to Design". */
  text: string;
  tone?: 'critical';
  undo?: () => void;
};

let messages: ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: ToastMessage[]) {
  messages = next;
  listeners.forEach((listener) => listener());
}

/** Says what happened. The newest three stay; each leaves after eight seconds unless it is being read. */
export function toast(text: string, options: Pick<ToastMessage, 'tone' | 'undo'> = {}) {
  publish([...messages, { id: nextId++, text, ...options }].slice(-3));
}

export function dismissToast(id: number) {
  publish(messages.filter((message) => message.id !== id));
}

export const toasts = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => messages,
  none: [] as ToastMessage[],
};
