import { SegmentLink, Segmented } from '@/components/ui/segmented';

type Props = { base: string; archived: number; showsArchived: boolean };

/** Those one works for, or those that are over; a choice only where there are any. */
export function ShownClients({ base, archived, showsArchived }: Props) {
  if (archived === 0 && !showsArchived) return null;
  return (
    <Segmented label="Which clients">
      <SegmentLink href={base} current={!showsArchived}>
        Current
      </SegmentLink>
      <SegmentLink href={`${base}?show=archived`} current={showsArchived}>
        Archived
      </SegmentLink>
    </Segmented>
  );
}
