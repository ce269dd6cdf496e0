import type { ReactNode } from 'react';
import { cn } from './cn';

export type Tone = 'none' | 'accent' | 'positive' | 'caution' | 'critical' | 'info';

const ring = <circle cx="8" cy="8" r="6" />;
const disc = <circle cx="8" cy="8" r="6.75" fill="currentColor" stroke="none" />;

function pie(d: string) {
  return (
    <>
      {ring}
      <path d={d} fill="currentColor" stroke="none" />
    </>
  );
}

function cutOut(d: string) {
  return (
    <>
      {disc}
      <path d={d} stroke="var(--bg)" />
    </>
  );
}

function ringWith(d: string) {
  return (
    <>
      {ring}
      <path d={d} />
    </>
  );
}

const shapes = {
  dashed: <circle cx="8" cy="8" r="6" strokeDasharray="2.2 1.57" />,
  ring,
  quarter: pie('M8 8V4.5A3.5 3.5 0 0 1 11.5 8Z'),
  half: pie('M8 8V4.5A3.5 3.5 0 0 1 8 11.5Z'),
  threeQuarter: pie('M8 8V4.5A3.5 3.5 0 1 1 4.5 8Z'),
  speech: (
    <>
      <path d="M8 2a6 6 0 1 1-3.2 11.1L2.2 13.8 2.9 11.2A6 6 0 0 1 8 2Z" />
      <path d="M5.4 8h.01M8 8h.01M10.6 8h.01" strokeWidth="1.9" />
    </>
  ),
  check: cutOut('m5.2 8.2 2 2 3.6-4'),
  clock: ringWith('M8 4.8V8l2.2 1.4'),
  arrowUp: cutOut('M8 11V5M5.5 7.4 8 4.9l2.5 2.5'),
  turning: (
    <path d="M2.5 8a5.5 5.5 0 0 1 9.6-3.7L13.5 6M13.5 2.8V6h-3.2M13.5 8a5.5 5.5 0 0 1-9.6 3.7L2.5 10M2.5 13.2V10h3.2" />
  ),
  pause: ringWith('M6.4 6v4M9.6 6v4'),
  crossRing: ringWith('m6 6 4 4M10 6l-4 4'),
  cross: cutOut('m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4'),
  triangle: (
    <>
      <path d="M8 1.9 14.6 13.6H1.4Z" />
      <path d="M8 6.4v3.2M8 11.6h.01" />
    </>
  ),
  barred: ringWith('m3.8 3.8 8.4 8.4'),
  padlock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  live: (
    <>
      <circle cx="8" cy="8" r="2.5" fill="currentColor" stroke="none" />
      {ring}
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Shape = keyof typeof shapes;

const ownTone: Partial<Record<Shape, Tone>> = {
  speech: 'caution',
  check: 'positive',
  clock: 'info',
  arrowUp: 'positive',
  turning: 'caution',
  cross: 'critical',
  triangle: 'critical',
  barred: 'critical',
  live: 'positive',
};

const toneClass: Record<Tone, string> = {
  none: 'text-faint',
  accent: 'text-accent-text',
  positive: 'text-positive-solid',
  caution: 'text-caution-solid',
  critical: 'text-critical-solid',
  info: 'text-info-solid',
};

type ShapeProps = {
  shape: Shape;
  /** The shape's own tone unless said otherwise. `current` takes the colour of the text around it. */
  tone?: Tone | 'current';
  /** Needed where no word stands beside it. */
  label?: string;
  className?: string;
};

export function StatusShape({
  shape,
  tone = ownTone[shape] ?? 'none',
  label,
  className,
}: ShapeProps) {
  return (
    <svg
      data-slot="status-shape"
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      className={cn('shape', tone !== 'current' && toneClass[tone], className)}
    >
      {shapes[shape]}
    </svg>
  );
}

/** A shape and a word: the shape carries the tone, the word stays ink. */
export function StatusLabel({
  shape,
  tone,
  className,
  children,
}: Omit<ShapeProps, 'label'> & { children: ReactNode }) {
  return (
    <span data-slot="status-label" className={cn('status', className)}>
      <StatusShape shape={shape} tone={tone} />
      <span>{children}</span>
    </span>
  );
}
