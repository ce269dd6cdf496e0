import { cn } from './cn';

export function Logo({ className }: { className?: string }) {
  return (
    <svg
      data-slot="logo"
      viewBox="0 0 20 20"
      aria-hidden
      className={cn('shrink-0 text-ink', className ?? 'size-5')}
    >
      <rect width="20" height="20" rx="5" fill="currentColor" />
      <path
        d="M5.5 14V6.2L10 11l4.5-4.8V14"
        fill="none"
        stroke="var(--bg)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
