import { RealtimeClient } from '@supabase/realtime-js';

type Ticket = { url: string; key: string; token: string; expiresAt: number };

const MARGIN_MS = 60_000;

let ticket: Promise<Ticket> | undefined;
let expiresAt = 0;
let connection: Promise<RealtimeClient> | undefined;

async function fetchTicket(): Promise<Ticket> {
  const answer = await fetch('/api/live-token');
  if (!answer.ok) throw new Error(`live-token ${answer.status}`);
  const fresh: Ticket = await answer.json();
  expiresAt = fresh.expiresAt;
  return fresh;
}

function currentTicket(): Promise<Ticket> {
  if (!ticket || (expiresAt && expiresAt - MARGIN_MS < Date.now())) {
    expiresAt = 0;
    ticket = fetchTicket().catch((error: unknown) => {
      ticket = undefined; // signed out or offline: the next try asks again
      throw error;
    });
  }
  return ticket;
}

async function connect(): Promise<RealtimeClient> {
  const { url, key } = await currentTicket();
  return new RealtimeClient(url, {
    params: { apikey: key },
    accessToken: async () => (await currentTicket()).token,
  });
}

/** One socket a page, opened on first use with the session's short-lived token. */
export function liveConnection(): Promise<RealtimeClient> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}
