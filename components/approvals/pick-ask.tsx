import { Checkbox } from '@/components/ui/checkbox';

export type AskItem = {
  approval: string;
  /** What was on the screen: a selection of something else is refused by itself. */
  seen_hash: string;
  title: string;
  version: number;
};

/** Chooses one of several to be approved together. Changed content comes as a new box, not chosen. */
export function PickAsk({ item }: { item: AskItem }) {
  return (
    <label className="flex min-h-6 items-center gap-2 text-14 text-dim pointer-coarse:min-h-touch">
      <Checkbox
        key={item.seen_hash}
        large
        name="ask"
        value={item.approval}
        data-hash={item.seen_hash}
        aria-label={`Select “${item.title}”`}
      />
      <span aria-hidden>Select</span>
    </label>
  );
}
