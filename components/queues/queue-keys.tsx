'use client';

import { moveFocus } from '@/components/shell/commands/move-focus';
import { useCommands } from '@/components/shell/commands/use-commands';
import { toast } from '@/components/ui/toast';

const group = 'Queue';
const handOff = () => document.querySelector<HTMLElement>('[data-hand-off]');

/** What is being written would stay behind in an old version. */
function pressHandOff() {
  if (document.querySelector('[data-writing]')) {
    toast('Save what you are writing first, then hand it off.', { tone: 'critical' });
  } else {
    handOff()?.click();
  }
}

export function QueueKeys() {
  useCommands([
    {
      keys: 'j',
      label: 'Next in the queue',
      group,
      keysOnly: true,
      run: () => moveFocus(document.body, 1),
    },
    {
      keys: 'k',
      label: 'Previous in the queue',
      group,
      keysOnly: true,
      run: () => moveFocus(document.body, -1),
    },
    { keys: 'h', label: 'Hand off', group, when: () => handOff() !== null, run: pressHandOff },
  ]);
  return null;
}
