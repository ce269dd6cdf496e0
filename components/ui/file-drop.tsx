import { Upload } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
};

/** The native file input lies over the whole tile, so a click, a tap, the keyboard and a dropped file all reach it. */
export function FileDrop({ label, hint, icon = <Upload />, className, ...props }: Props) {
  return (
    <label
      data-slot="file-drop"
      className={cn(
        'relative grid min-h-24 place-content-center justify-items-center gap-1.5 rounded-8 border-[1.5px] border-dashed border-line-control p-4 text-center text-14 font-medium text-ink transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text has-disabled:text-disabled [&>svg]:size-6 [&>svg]:text-dim',
        className,
      )}
    >
      <input
        type="file"
        className="absolute inset-0 cursor-pointer opacity-0 file:hidden"
        {...props}
      />
      {icon}
      {label}
      {hint && <span className="text-12 font-regular text-faint">{hint}</span>}
    </label>
  );
}
