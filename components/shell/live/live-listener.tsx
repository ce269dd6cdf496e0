'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { sharedRefresh } from './shared-refresh';

const RETRY_MS = 5_000;

/** `data-live="team user"`: what this page has joined so far. */
function tellJoined(topic: string) {
  const { dataset } = document.documentElement;
  const scopes = new Set((dataset.live ?? '').split(' ').filter(Boolean));
  dataset.live = [...scopes.add(topic.split(':')[0] ?? topic)].join(' ');
}

/**
 * Listens on a private topic and re-reads the page through RLS. A broadcast is a nudge, never data. What was sent
 * between the page's reading and the join is replayed by the server, so a page re-reads only when something happened.
 */
export function LiveListener({ topic, since }: { topic: string; since: number }) {
  const router = useRouter();
  const [first] = useState(since); // a re-read gives a later one; the channel keeps what it began with

  useEffect(() => {
    let stopped = false;
    let leave: (() => void) | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const { nudge, stop } = sharedRefresh(() => router.refresh());

    async function listen() {
      const { liveConnection } = await import('./connection');
      const live = await liveConnection();
      if (stopped) return;
      let joinedBefore = false;
      const channel = live
        .channel(topic, {
          config: { private: true, broadcast: { replay: { since: first, limit: 1 } } },
        })
        .on('broadcast', { event: '*' }, nudge)
        .subscribe((status) => {
          if (status !== 'SUBSCRIBED') return;
          tellJoined(topic);
          if (joinedBefore) nudge(); // whatever happened while the socket was down is read now
          joinedBefore = true;
        });
      leave = () => void live.removeChannel(channel);
    }

    const start = () => {
      listen().catch(() => {
        if (!stopped) retry = setTimeout(start, RETRY_MS);
      });
    };
    start();

    return () => {
      stopped = true;
      clearTimeout(retry);
      stop();
      leave?.();
    };
  }, [topic, first, router]);

  return null;
}
