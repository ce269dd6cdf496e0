import {
  BookMarked,
  FileText,
  LayoutTemplate,
  Palette,
  PenLine,
  Phone,
  TextQuote,
} from 'lucide-react';
import type { ContentKind } from '@/lib/content/kinds';

const icons = {
  document: FileText,
  guideline: BookMarked,
  snippet: TextQuote,
  template: LayoutTemplate,
  copy_note: PenLine,
  design_note: Palette,
  call: Phone,
} satisfies Record<ContentKind | 'call', unknown>;

export function KindIcon({ kind, className }: { kind: ContentKind | 'call'; className?: string }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className={className} />;
}
