import { useEffect, useRef } from 'react';
import type { Stage } from './stage';

/** As wide as a picture lies on the stage before anybody looks closer. */
export const AT_REST = '(min-width: 672px) 640px, calc(100vw - 32px)';

/** More of a picture, up to the file itself, comes as somebody looks closer; what has come stays. */
export function useSharper(stage: Stage, natural: number) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    let most = 0;
    return stage.onPercent((percent) => {
      const wide = Math.ceil((natural * percent) / 100);
      if (wide <= most || !picture.current) return;
      most = wide;
      picture.current.sizes = `${wide}px`;
    });
  }, [stage, natural]);
  return picture;
}
