import { coalesce } from './coalesce';

let shared: ReturnType<typeof coalesce> | undefined;
let listeners = 0;

/** One change tells several topics; a page that listens to all of them re-reads once. */
export function sharedRefresh(run: () => void): ReturnType<typeof coalesce> {
  shared ??= coalesce(run);
  listeners += 1;
  return {
    nudge: shared.nudge,
    stop: () => {
      listeners -= 1;
      if (listeners > 0) return;
      shared?.stop();
      shared = undefined;
    },
  };
}
