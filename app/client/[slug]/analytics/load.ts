import 'server-only';
import { today } from '@/lib/core/clock';
import { shiftMonth } from '@/lib/core/days';
import { startOf } from '@/lib/core/zoned-days';
import { monthly } from '@/lib/portal/monthly';
import { listMetricsSince } from '@/lib/portal/queries/analytics';
import type { Portal } from '@/lib/portal/queries/portal';

/** What was sent in the last so many months of the client's own calendar, month by month, and in as many before. */
export async function loadMonths(portal: Portal, span: number) {
  const zone = portal.client.time_zone;
  const thisMonth = today(zone, portal.now).slice(0, 7);
  const months = Array.from({ length: span }, (_, index) =>
    shiftMonth(thisMonth, index + 1 - span),
  );
  const begin = startOf(`${months[0] ?? thisMonth}-01`, zone);
  const beforeBegin = startOf(`${shiftMonth(thisMonth, 1 - 2 * span)}-01`, zone);
  const rows = await listMetricsSince(portal, beforeBegin);
  const isRecent = ({ send_time }: { send_time: string | null }) =>
    send_time !== null && new Date(send_time) >= begin;
  const recent = rows.filter(isRecent);
  return {
    recent,
    before: rows.filter((row) => !isRecent(row)),
    by: monthly(recent, months, zone),
  };
}
