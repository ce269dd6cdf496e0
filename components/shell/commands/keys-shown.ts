const NAMES: Readonly<Record<string, string>> = {
  escape: 'Esc',
  enter: '↵',
  '?': '?',
  arrowleft: '←',
  arrowright: '→',
};

const isMac = () => /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** 'g c' as its keys, 'mod+k' as this machine calls it. */
export const keysShown = (keys: string): string[] => (keys === ' ' ? ['Space'] : spelled(keys));

const spelled = (keys: string): string[] =>
  keys
    .replace('mod+', isMac() ? '⌘ ' : 'Ctrl ')
    .split(' ')
    .map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
