'use client';

import { lazy, Suspense, useState } from 'react';
import type { Pin } from '@/lib/annotations/pin';
import { cn } from '@/components/ui/cn';
import { useProof } from './proof';

const PinEdit = lazy(() => import('./pin-edit'));

type SaidProps = {
  by: string;
  at: string;
  /** The version it was said on, where it is not the one that is shown. */
  where?: number | null;
  dim: boolean;
  children: string;
};

/** Who said what, and when. */
export function Said({ by, at, where, dim, children }: SaidProps) {
  const { times, nameOfVersion } = useProof();
  return (
    <div className={cn(dim && 'text-dim')}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{by}</span>
        <span className="text-12 text-faint">
          {times[at]}
          {where && `, on ${nameOfVersion(where).toLowerCase()}`}
        </span>
      </p>
      <p className="text-pretty wrap-anywhere whitespace-pre-line">{children}</p>
    </div>
  );
}

/** What the pin itself says; whoever made it may word it anew while it is open here. */
export function PinSaid({ pin }: { pin: Pin }) {
  const { now, open, deeds, mayChange } = useProof();
  const [edits, setEdits] = useState(false);
  const mayEdit = open === pin.id && mayChange(pin);

  if (mayEdit && edits) {
    return (
      <Suspense>
        <PinEdit pin={pin} leave={() => setEdits(false)} />
      </Suspense>
    );
  }
  return (
    <div>
      <Said
        by={pin.you ? 'You' : pin.by}
        at={pin.at}
        where={pin.version === now.version ? null : pin.version}
        dim={pin.status === 'resolved'}
      >
        {pin.body}
      </Said>
      {mayEdit && (
        <p className="flex gap-3">
          <Deed onClick={() => setEdits(true)}>Edit</Deed>
          {pin.turns.length === 0 && (
            <Deed
              onClick={async () => {
                const { takeBack } = await import('./take-back');
                await takeBack(pin, deeds);
              }}
            >
              Delete
            </Deed>
          )}
        </p>
      )}
    </div>
  );
}

function Deed({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      className="min-h-6 rounded-4 text-12 font-medium text-accent-text hover:underline pointer-coarse:min-h-touch"
      onClick={onClick}
    >
      {children}
    </button>
  );
}
