import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import { Link } from './link';

type Props = Omit<ComponentProps<'div'>, 'id' | 'role' | 'popover'> & {
  id: string;
  label: string;
  /** Which edge of the trigger it lines up with. */
  align?: 'start' | 'end';
};

/** A native popover beside its trigger. Arrow keys, letters and item keys come from `Interactions`. */
export function Menu({ id, label, align = 'start', className, ...props }: Props) {
  return (
    <div
      data-slot="menu"
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      className={cn('float menu', align === 'end' && 'float-end', className)}
      {...props}
    />
  );
}

type TriggerProps = { menu: string };

export function MenuTrigger({ menu, ...props }: ComponentProps<typeof Button> & TriggerProps) {
  return <Button popoverTarget={menu} aria-haspopup="menu" {...props} />;
}

export function MenuIconTrigger({
  menu,
  ...props
}: ComponentProps<typeof IconButton> & TriggerProps) {
  return <IconButton popoverTarget={menu} aria-haspopup="menu" {...props} />;
}

const itemClass = 'menu-item';

type ItemExtras = {
  /** Chooses the item while the menu is open. */
  keys?: string;
  /** A quiet word after the name, e.g. "pass QA". */
  aside?: ReactNode;
};

function ItemBody({ keys, aside, children }: ItemExtras & { children: ReactNode }) {
  return (
    <>
      {children}
      {aside && <span className="text-12 text-faint">{aside}</span>}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  );
}

export function MenuItem({
  keys,
  aside,
  danger,
  className,
  type = 'button',
  children,
  ...props
}: ComponentProps<'button'> & ItemExtras & { danger?: boolean }) {
  return (
    <button
      data-slot="menu-item"
      role="menuitem"
      type={type}
      tabIndex={-1}
      data-key={keys?.toLowerCase()}
      className={cn(itemClass, danger && 'text-critical-text', className)}
      {...props}
    >
      <ItemBody keys={keys} aside={aside}>
        {children}
      </ItemBody>
    </button>
  );
}

export function MenuLink({
  keys,
  aside,
  className,
  children,
  ...props
}: ComponentProps<typeof Link> & ItemExtras) {
  return (
    <Link
      data-slot="menu-item"
      role="menuitem"
      tabIndex={-1}
      data-key={keys?.toLowerCase()}
      className={cn(itemClass, className)}
      {...props}
    >
      <ItemBody keys={keys} aside={aside}>
        {children}
      </ItemBody>
    </Link>
  );
}

export function MenuTitle({ children }: { children: ReactNode }) {
  return (
    <div data-slot="menu-title" role="presentation" className="px-2 pt-1.5 pb-1 text-12 text-faint">
      {children}
    </div>
  );
}

export function MenuSeparator() {
  return <hr data-slot="menu-separator" className="my-1 border-t border-line" />;
}
