import { z } from 'zod';
import { DUTY_NAMES, type ClientDuty } from './duties';

const duty = z.custom<ClientDuty>((value) => typeof value === 'string' && value in DUTY_NAMES);
const details = z.object({
  userId: z.string().optional(),
  duty: duty.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  fields: z.array(z.string()).nullish(),
  approver: z.boolean().optional(),
  billing: z.boolean().optional(),
});

const FIELDS: Readonly<Record<string, string>> = {
  name: 'the name',
  brand_color: 'the colour',
  time_zone: 'the time zone',
  currency: 'the currency',
  sender_name: 'who it sends as',
  sender_email: 'the address it sends from',
  website: 'the website',
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function moved(from?: string, to?: string): string {
  if (to === 'archived') return 'archived the client';
  if (to === 'paused') return 'paused the client';
  return from === 'archived' ? 'brought the client back' : 'took work with the client up again';
}

/** What a line about a client's own account says: its record, its team, its people. */
export function accountSentence(
  { verb, detail }: { verb: string; detail: unknown },
  nameOf: (id: string) => string,
): string {
  const { userId, duty: held, from, to, fields, ...flags } = details.catch({}).parse(detail);
  const who = userId ? nameOf(userId) : 'somebody';
  const as = held ? DUTY_NAMES[held].toLowerCase() : 'one of the team';
  const rights = [flags.approver && 'decides', flags.billing && 'sees invoices'].filter(Boolean);
  switch (verb) {
    case 'added_client':
      return 'added the client';
    case 'moved_client':
      return moved(from, to);
    case 'changed_client':
      return `changed ${listed.format((fields ?? []).map((one) => FIELDS[one] ?? one)) || 'the client'}`;
    case 'joined_team':
      return `made ${who} ${as}`;
    case 'left_team':
      return `took ${who} off as ${as}`;
    case 'gave_access':
      return `let ${who} in to the portal`;
    case 'took_access':
      return `took ${who} out of the portal`;
    case 'changed_access':
      return `changed what ${who} may do: ${rights.join(' and ') || 'reads and comments'}`;
    default:
      return verb.replaceAll('_', ' ');
  }
}
