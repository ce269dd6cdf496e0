import { cva, type VariantProps } from 'class-variance-authority';
import { type ReactNode } from 'react';
import { cn } from './cn';
import { initials } from './initials';

const avatarVariants = cva(
  'inline-grid shrink-0 place-content-center rounded-full font-semibold tracking-[0.01em]',
  {
    variants: {
      size: {
        sm: 'size-5 text-[0.5625rem]/none',
        md: 'size-6 text-[0.625rem]/none',
        lg: 'size-8 text-[0.75rem]/none',
      },
      kind: {
        team: 'bg-track text-dim',
        external: 'bg-surface text-ink shadow-[inset_0_0_0_1px_var(--line-control)]',
        pending: 'border border-dashed border-line-control text-faint',
      },
    },
    defaultVariants: { size: 'sm', kind: 'team' },
  },
);

export type AvatarProps = VariantProps<typeof avatarVariants> & {
  name: string;
  /** The name is written beside it: say it once. */
  beside?: boolean;
  className?: string;
};

export function Avatar({ name, size, kind, beside, className }: AvatarProps) {
  const spoken = beside
    ? { 'aria-hidden': true as const }
    : { role: 'img', 'aria-label': name, 'data-tooltip': name };
  return (
    <span data-slot="avatar" {...spoken} className={cn(avatarVariants({ size, kind }), className)}>
      {initials(name)}
    </span>
  );
}

/** Nobody yet. */
export function NoAvatar({ label, size }: { label: string; size?: AvatarProps['size'] }) {
  return (
    <span
      data-slot="avatar"
      role="img"
      aria-label={label}
      data-tooltip={label}
      className={avatarVariants({ size, kind: 'pending' })}
    >
      ?
    </span>
  );
}

export function AvatarStack({ children }: { children: ReactNode }) {
  return (
    <span
      data-slot="avatar-stack"
      className="inline-flex *:shadow-[0_0_0_1.5px_var(--bg)] *:not-first:-ml-0.5"
    >
      {children}
    </span>
  );
}
