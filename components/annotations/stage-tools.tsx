'use client';

import { Link2, MapPin, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { useProof } from './proof';

const CLOSER = 1.25;
const CHOSEN = 'bg-accent-subtle text-accent-text!';

/** Over the lower edge of the stage, within reach of the thumb: pin, zoom, and whether two versions move together. */
export function StageTools() {
  const { stage, aims, act, mayPin, before } = useProof();
  const percent = useRef<HTMLSpanElement>(null);
  const [linked, setLinked] = useState(true);

  useEffect(
    () =>
      stage.onPercent((now) => {
        if (percent.current) percent.current.textContent = `${now}%`; // with every frame of a zoom, past React
      }),
    [stage],
  );

  return (
    <div className="proof-tools" role="toolbar" aria-label="Looking closer">
      {aims && <AimHint />}
      {mayPin && (
        <Button
          variant="ghost"
          aria-pressed={aims}
          data-aim
          className={cn('proof-tool', aims && CHOSEN)}
          onClick={() => act({ do: 'aim', aims: !aims })}
        >
          <MapPin />
          Pin
        </Button>
      )}
      <IconButton
        label="Zoom out"
        keys="-"
        className="proof-tool"
        onClick={() => stage.zoomBy(1 / CLOSER)}
      >
        <Minus />
      </IconButton>
      <span
        ref={percent}
        className="w-12 text-center text-12 text-dim tabular-nums max-[359px]:hidden"
      />
      <IconButton
        label="Zoom in"
        keys="+"
        className="proof-tool"
        onClick={() => stage.zoomBy(CLOSER)}
      >
        <Plus />
      </IconButton>
      <Button variant="ghost" className="proof-tool" onClick={() => stage.fit()}>
        Fit
      </Button>
      <Button variant="ghost" className="proof-tool" onClick={() => stage.actual()}>
        100%
      </Button>
      {before && (
        <IconButton
          label="Move both versions together"
          keys="L"
          data-link
          aria-pressed={linked}
          className={cn('proof-tool proof-link', linked && CHOSEN)}
          onClick={() => {
            stage.link(!linked);
            setLinked(!linked);
          }}
        >
          <Link2 />
        </IconButton>
      )}
    </div>
  );
}

function AimHint() {
  return (
    <p role="status" className="proof-hint">
      <span className="pointer-coarse:hidden">
        Click a place or drag a box. By keys: arrows, B begins a box, Enter pins.
      </span>
      <span className="hidden pointer-coarse:inline">Tap a place or drag a box</span>
    </p>
  );
}
