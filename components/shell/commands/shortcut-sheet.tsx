'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { TextLink } from '@/components/ui/text-link';
import { Floor } from './floor';
import { keysShown } from './keys-shown';
import { offered, type Command } from './registry';
import { singleKeysAreOff } from './typing';

function byGroup(commands: Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  const seen = new Set<string>();
  for (const command of commands) {
    if (!command.keys || seen.has(command.keys)) continue;
    seen.add(command.keys);
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}

/** Every key that works on the page behind it, from the list that makes them work. */
export function ShortcutSheet({ close }: { close: () => void }) {
  const [groups] = useState(() => byGroup(offered()));
  const [off] = useState(singleKeysAreOff);
  return (
    <Floor label="Keyboard shortcuts" close={close} className="w-[min(640px,calc(100vw-16px))]">
      <header className="flex h-bar items-center border-b border-line px-4">
        <h2 className="flex-1 text-14 font-semibold">Keyboard shortcuts</h2>
        <IconButton label="Close" size="sm" onClick={close}>
          <X />
        </IconButton>
      </header>
      <div className="grid max-h-[70dvh] gap-6 overflow-y-auto p-4 text-13 sm:grid-cols-2">
        {groups.map(([name, commands]) => (
          <section key={name} aria-label={name}>
            <h3 className="pb-1 text-12 text-faint">{name}</h3>
            <dl>
              {commands.map(({ label, keys = '' }) => (
                <div key={keys} className="flex h-7 items-center gap-2">
                  <dt className="min-w-0 flex-1 truncate">{label}</dt>
                  <dd className="flex gap-1">
                    {keysShown(keys).map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                    <span className="sr-only">{keysShown(keys).join(' then ')}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="border-t border-line px-4 py-2.5 text-12 text-dim">
        {off ? 'You switched keys that are a single character off. ' : 'Keys get in your way? '}
        <TextLink href="/team/settings/notifications" onClick={close}>
          {off ? 'Switch them on' : 'Switch single keys off'}
        </TextLink>
        {' · '}
        <TextLink href="/team/guides" onClick={close}>
          Read the guides
        </TextLink>
      </p>
    </Floor>
  );
}
