/** Whatever carries `data-switch-theme` switches between light and dark, and the next page knows. */
export function listenToThemeSwitches(signal: AbortSignal) {
  document.addEventListener('click', onClick, { signal });
}

function onClick(event: MouseEvent) {
  if (!(event.target as Element).closest('[data-switch-theme]')) return;
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const next = dark ? 'light' : 'dark';
  root.dataset.theme = next;
  document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
}
