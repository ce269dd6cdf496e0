const QUIET_MS = 250;
const JITTER_MS = 150;

/** Many nudges, one re-read: after a quiet moment, and for a hidden tab when it comes back. */
export function coalesce(run: () => void): { nudge: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;

  const fire = () => {
    timer = undefined;
    missed = document.hidden;
    if (!missed) run();
  };
  const onVisible = () => {
    if (!document.hidden && missed) fire();
  };
  document.addEventListener('visibilitychange', onVisible);

  return {
    nudge: () => {
      timer ??= setTimeout(fire, QUIET_MS + Math.random() * JITTER_MS);
    },
    stop: () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
