import type { Shape } from '@/components/ui/status-shape';

export type InboxLine = {
  id: string;
  text: string;
  shape: Shape;
  href: string;
  at: string;
  unread: boolean;
  snoozedUntil: string | null;
};

/** Everything that happened to one item. */
export type InboxGroup = { key: string; title: string; context: string | null; lines: InboxLine[] };

/** Server actions that the frame hands in: this folder knows no module. */
export type InboxActions = {
  markRead: (input: { ids: string[] }) => Promise<unknown>;
  markAllRead: (input: Record<string, never>) => Promise<unknown>;
};
