import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { initials } from './initials';

const avatarVariants = cva('avatar', {
  variants: {
    size: { sm: '', md: 'avatar-md', lg: 'avatar-lg' },
    kind: { team: '', external: 'avatar-external', pending: 'avatar-pending' },
  },
});

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
    <span data-slot="avatar-stack" className="avatar-stack">
      {children}
    </span>
  );
}
