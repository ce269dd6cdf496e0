import type { Command } from './registry';

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>;

/** 'mod+k', 'escape', '?' or 'j'; undefined for a modifier alone or a combination that is not ours. */
export function spell({ key, metaKey, ctrlKey, altKey }: Pressed): string | undefined {
  if (altKey || !key || ['Shift', 'Control', 'Meta', 'Alt'].includes(key)) return undefined;
  return `${metaKey || ctrlKey ? 'mod+' : ''}${key.toLowerCase()}`;
}

export type Match = { run: Command } | { begun: string } | null;

/** The command that these keys choose, or that they have begun to spell. */
export function match(commands: readonly Command[], begun: string, pressed: string): Match {
  const whole = begun ? `${begun} ${pressed}` : pressed;
  const run = commands.find(({ keys }) => keys === whole);
  if (run) return { run };
  if (commands.some(({ keys }) => keys?.startsWith(`${whole} `))) return { begun: whole };
  return begun ? match(commands, '', pressed) : null;
}
