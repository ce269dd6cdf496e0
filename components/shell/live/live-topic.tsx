'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { coalesce } from './coalesce';
import { liveConnection } from './connection';

const RETRY_MS = 5_000;

/** `data-live="team user"`: what this page has joined so far. */
function tellJoined(topic: string) {
  const { dataset } = document.documentElement;
  const scopes = new Set((dataset.live ?? '').split(' ').filter(Boolean));
  dataset.live = [...scopes.add(topic.split(':')[0] ?? topic)].join(' ');
}

/** Listens on a private topic and re-reads the page through RLS. A broadcast is a nudge, never data. */
export function LiveTopic({ topic }: { topic: string }) {
  const router = useRouter();

  useEffect(() => {
    let stopped = false;
    let leave: (() => void) | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const { nudge, stop } = coalesce(() => router.refresh());

    async function listen() {
      const live = await liveConnection();
      if (stopped) return;
      let joinedBefore = false;
      const channel = live
        .channel(topic, { config: { private: true } })
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
  }, [topic, router]);

  return null;
}
