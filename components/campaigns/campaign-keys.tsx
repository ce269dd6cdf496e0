'use client';

import { useCommands } from '@/components/shell/commands/use-commands';
import { listKeys } from './list-keys';

const keys = listKeys(() => document.body);

export function CampaignKeys() {
  useCommands(keys);
  return null;
}
