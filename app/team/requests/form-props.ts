import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Room } from '@/components/requests/scope-ask';
import { day, today as todayIn } from '@/lib/core/clock';
import type { Session } from '@/lib/core/session';
import { REQUEST_KINDS, type RequestKind } from '@/lib/requests/kinds';
import { addWorkingDays } from '@/lib/requests/lead-time';
import { listLeadTimes } from '@/lib/requests/queries';
import { countedAs } from '@/lib/scope/kinds';
import { monthName, plusMonths, thisMonth } from '@/lib/scope/month';
import { listMeters } from '@/lib/scope/queries';

const AHEAD = 6;

/** What a form for a client's request needs to know: how long work takes, and what the package has left. */
export async function requestFormProps(
  { db, agency }: Session,
  client: { id: string; time_zone: string },
  now: Date,
) {
  const today = todayIn(client.time_zone, now);
  const present = thisMonth(client.time_zone, now);
  const [leadTimes, meters] = await Promise.all([
    listLeadTimes(db, agency.id),
    listMeters(db, { clientId: client.id, from: present, to: plusMonths(present, AHEAD) }),
  ]);
  const words = (kind: RequestKind) =>
    day(`${addWorkingDays(today, leadTimes.get(kind) ?? 0)}T12:00:00Z`, 'UTC');
  const rooms = REQUEST_KINDS.flatMap((kind) =>
    meters
      .filter((meter) => meter.kind === countedAs[kind])
      .map(({ month, remaining, borrowed }): Room => ({
        kind,
        month,
        monthName: monthName(month),
        left: remaining + borrowed,
      })),
  );
  return {
    requestId: randomUUID(),
    clientId: client.id,
    today,
    leadDays: Object.fromEntries(leadTimes),
    earliest: Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, words(kind)])) as Record<
      RequestKind,
      string
    >, // one for each of REQUEST_KINDS
    rooms,
  };
}
