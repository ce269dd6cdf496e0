'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { HelpTrigger, SearchTrigger } from '@/components/shell/tools';
import { goKeys } from './go-keys';
import { useCommands } from './use-commands';

const loadPalette = () => import('./palette');
const Palette = dynamic(() => loadPalette().then((module) => module.Palette), { ssr: false });
const Sheet = dynamic(() => import('./shortcut-sheet').then((module) => module.ShortcutSheet), {
  ssr: false,
});

type Props = {
  /** What this person may begin from anywhere. */
  create: { label: string; href: string }[];
};

type Open = 'palette' | 'sheet' | null;

/** Search and help in the bar, with their keys. What they open arrives when somebody wants it. */
export function CommandDoor({ create }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const search = () => setOpen('palette');

  useCommands([
    { keys: 'mod+k', label: 'Search or jump to', group: 'Everywhere', keysOnly: true, run: search },
    { keys: '/', label: 'Search', group: 'Everywhere', keysOnly: true, run: search },
    {
      keys: '?',
      label: 'Keyboard shortcuts',
      group: 'Everywhere',
      run: () => setOpen('sheet'),
    },
    ...create.map(({ label, href }) => ({
      label,
      group: 'Everywhere',
      run: () => router.push(href),
    })),
    ...goKeys,
  ]);

  return (
    <>
      <SearchTrigger
        aria-haspopup="dialog"
        onClick={search}
        onPointerEnter={() => void loadPalette()}
        onFocus={() => void loadPalette()}
      />
      <HelpTrigger aria-haspopup="dialog" onClick={() => setOpen('sheet')} />
      {open === 'palette' && <Palette close={close} />}
      {open === 'sheet' && <Sheet close={close} />}
    </>
  );
}
