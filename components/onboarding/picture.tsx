import type { ReactNode } from 'react';

type Props = { label: string; width: number; height: number; children: ReactNode };

/** A drawing of an idea, in the page's own colours; its words are in the label too. */
export function Picture({ label, width, height, children }: Props) {
  return (
    // In the tab order, because on a phone it scrolls sideways.
    <figure
      tabIndex={0}
      className="overflow-x-auto rounded-8 border border-line bg-sunken p-4 -outline-offset-2"
    >
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full max-md:min-w-160"
        fill="none"
        stroke="var(--text-3)"
        strokeWidth="1.5"
        fontSize="13"
      >
        {children}
      </svg>
    </figure>
  );
}

type BoxProps = {
  x: number;
  y: number;
  width: number;
  title: string;
  sub?: string;
  /** Where the eye should go. */
  strong?: boolean;
};

export function Box({ x, y, width, title, sub, strong }: BoxProps) {
  const height = sub ? 44 : 30;
  const middle = x + width / 2;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="6"
        fill="var(--bg)"
        stroke={strong ? 'var(--accent)' : 'var(--line-strong)'}
      />
      <text
        x={middle}
        y={y + 19}
        textAnchor="middle"
        stroke="none"
        fill="var(--text)"
        fontWeight="500"
      >
        {title}
      </text>
      {sub && (
        <text
          x={middle}
          y={y + 35}
          textAnchor="middle"
          stroke="none"
          fill="var(--text-2)"
          fontSize="12"
        >
          {sub}
        </text>
      )}
    </g>
  );
}

/** A line with a head, and a word on it. */
export function Arrow({ d, word, at }: { d: string; word?: string; at?: [x: number, y: number] }) {
  return (
    <g>
      <path d={d} markerEnd="url(#head)" />
      {word && at && (
        <text
          x={at[0]}
          y={at[1]}
          textAnchor="middle"
          stroke="none"
          fill="var(--text-2)"
          fontSize="12"
        >
          {word}
        </text>
      )}
    </g>
  );
}

/** The heads of the arrows, once per drawing. */
export function Heads() {
  return (
    <defs>
      <marker
        id="head"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path d="M0 0 8 4 0 8Z" fill="var(--text-3)" stroke="none" />
      </marker>
    </defs>
  );
}
