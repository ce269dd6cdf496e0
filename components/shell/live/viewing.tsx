'use client';

import { useEffect, useState } from 'react';
import { Avatar, AvatarStack } from '@/components/ui/avatar';

type Person = { id: string; name: string };
type Here = Record<string, { name?: unknown }[]>;

const MOST_SHOWN = 3;
const LONGEST_NAME = 120;

/** Whoever else has it open, once however many windows they have. */
function others(here: Here, me: string): Person[] {
  return Object.entries(here).flatMap(([id, [first]]) => {
    const name = first?.name;
    return id !== me && typeof name === 'string' ? [{ id, name: name.slice(0, LONGEST_NAME) }] : [];
  });
}

/** "PN SB viewing": which colleagues look at the same record now. */
export function Viewing({ topic, me }: { topic: string; me: Person }) {
  const [here, setHere] = useState<Person[]>([]);
  const { id, name } = me;

  useEffect(() => {
    let stopped = false;
    let leave: (() => void) | undefined;

    async function join() {
      const { liveConnection } = await import('./connection');
      const live = await liveConnection();
      if (stopped) return;
      const channel = live.channel(topic, { config: { private: true, presence: { key: id } } });
      channel
        .on('presence', { event: 'sync' }, () => setHere(others(channel.presenceState(), id)))
        .subscribe((status) => {
          if (status === 'SUBSCRIBED') void channel.track({ name });
        });
      leave = () => void live.removeChannel(channel);
    }
    join().catch(() => undefined); // a nicety: without a connection nobody is shown

    return () => {
      stopped = true;
      leave?.();
    };
  }, [topic, id, name]);

  return (
    <span role="status" className="flex shrink-0 items-center gap-2 text-12 text-faint">
      {here.length > 0 && (
        <>
          <AvatarStack>
            {here.slice(0, MOST_SHOWN).map((person) => (
              <Avatar key={person.id} name={person.name} />
            ))}
          </AvatarStack>
          {here.length > MOST_SHOWN && `+${here.length - MOST_SHOWN} `}viewing
        </>
      )}
    </span>
  );
}
