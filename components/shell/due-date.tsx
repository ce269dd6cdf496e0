import { cn } from '@/components/ui/cn';
import { dueWords } from '@/lib/core/due';

const tones = {
  late: 'font-medium text-critical-text',
  today: 'font-medium text-ink',
  later: 'text-dim',
};

type Props = { on: string | null; today: string; className?: string };

/** Late is said in words. */
export function DueDate({ on, today, className }: Props) {
  if (!on) return <span className={cn('text-faint', className)}>No date</span>;
  const due = dueWords(on, today);
  return (
    <time
      dateTime={on}
      className={cn('whitespace-nowrap tabular-nums', tones[due.state], className)}
    >
      {due.text}
    </time>
  );
}
