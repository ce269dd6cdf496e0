import { z } from 'zod';
import type { Ticket } from '@/components/ui/put-file';

const Kept = z.object({
  until: z.number(),
  ticket: z.object({
    bucket: z.string(),
    path: z.string(),
    url: z.string(),
    resumableUrl: z.string(),
    token: z.string(),
  }),
});

/** Within a day of its beginning a way in can be renewed; what arrived by it is kept as long. */
const GOOD_FOR_MS = 23 * 3_600_000;

const nameOf = (callId: string, { name, size, lastModified }: File) =>
  `recording:${callId}:${name}:${size}:${lastModified}`;

/** The way in that an earlier try of the same file got: renewed, what arrived then counts. */
export function keptTicket(callId: string, file: File): Ticket | null {
  const raw = localStorage.getItem(nameOf(callId, file));
  if (!raw) return null;
  const { data } = Kept.safeParse(JSON.parse(raw));
  return data && data.until > Date.now() ? data.ticket : null;
}

export function keepTicket(callId: string, file: File, ticket: Ticket): void {
  const name = nameOf(callId, file);
  if (localStorage.getItem(name) && keptTicket(callId, file)) return;
  localStorage.setItem(name, JSON.stringify({ until: Date.now() + GOOD_FOR_MS, ticket }));
}

export const forgetTicket = (callId: string, file: File): void =>
  localStorage.removeItem(nameOf(callId, file));
