import { hasNewDesign, type PopupContent, popupParts } from '@/lib/portal/popup-words';
import { CopyPanel } from './copy-panel';
import { DiffText } from './diff-text';

type Props = {
  now: PopupContent;
  before: PopupContent | null;
  /** Who made the design. */ by: string;
};

/** Its words to read and select, when it opens and for whom, and what changed in them. */
export function PopupDetails({ now, before, by }: Props) {
  const facts = popupParts(now, before).map(({ name, passages }) => ({
    name,
    value: <DiffText passages={passages} />,
  }));
  const design = hasNewDesign(now, before) ? [{ name: 'Design', value: 'New' }] : [];
  return <CopyPanel copy={null} facts={[...facts, ...design, { name: 'By', value: by }]} />;
}
