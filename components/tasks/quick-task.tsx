'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useCommands } from '@/components/shell/commands/use-commands';

const TaskDialog = dynamic(() => import('./task-dialog').then((module) => module.TaskDialog), {
  ssr: false,
});

export type Wanted = { kind?: string; subject?: string; name?: string; client?: string };

/** A task from anywhere: T, the palette, or any button that carries what it will be about. */
export function QuickTask() {
  const [wanted, setWanted] = useState<Wanted>();

  useCommands([
    { keys: 't', label: 'New task', group: 'Everywhere', run: () => setWanted({}) },
    {
      keys: 'c',
      label: 'New task',
      group: 'Tasks',
      keysOnly: true,
      when: () => document.querySelector('[data-new-task][data-create]') !== null,
      run: () => document.querySelector<HTMLElement>('[data-new-task][data-create]')?.click(),
    },
  ]);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-new-task]');
      if (button) setWanted({ ...button.dataset });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);

  return wanted && <TaskDialog wanted={wanted} onClose={() => setWanted(undefined)} />;
}
