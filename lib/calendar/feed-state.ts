import 'server-only';
import { dayAndTime } from '@/lib/core/clock';
import type { Db } from '@/lib/core/database';

/** Whether one's own calendar has a link, and when a program last read it, in words. */
export async function findFeed(db: Db, zone: string) {
  const { data } = await db.rpc('calendar_feed').throwOnError();
  const [feed] = data;
  return {
    opened: feed ? dayAndTime(feed.opened_at, zone) : null,
    read: feed?.read_at ? dayAndTime(feed.read_at, zone) : null,
  };
}
export type FeedState = Awaited<ReturnType<typeof findFeed>>;
