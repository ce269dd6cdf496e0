import type { Enum } from '@/lib/core/rows';

export type LibraryKind = Enum<'document_kind'>;

/** In the order in which a client reads them. */
export const LIBRARY_KINDS = [
  'report',
  'brand',
  'agreement',
  'other',
] as const satisfies LibraryKind[];

export const libraryNames: Record<LibraryKind, string> = {
  report: 'Report',
  brand: 'Brand',
  agreement: 'Agreement',
  other: 'Other',
};

export const libraryHeads: Record<LibraryKind, string> = {
  report: 'Reports',
  brand: 'Brand',
  agreement: 'Agreements',
  other: 'Everything else',
};

const FORMATS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
};

/** "PDF, 1.2 MB" */
export function fileFacts({ mime, bytes }: { mime: string; bytes: number }): string {
  const mega = bytes / 1_000_000;
  const size =
    mega >= 0.95 ? `${mega.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${FORMATS[mime] ?? 'File'}, ${size}`;
}

/** A title to begin with: the file's name without its ending, its separators as spaces. */
export function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words || fileName;
}
