import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { kindNames, whenShown } from '@/lib/popups/names';
import { type Passage, wordDiff } from './copy';

/** A popup as it was put before the client: how it opens and for whom, what it offers, and its words. */
export const PopupContent = z.object({
  kind: z.enum(Constants.public.Enums.popup_kind),
  trigger: z.tuple([z.enum(Constants.public.Enums.popup_trigger), z.number().nullable()]),
  audience: z.string(),
  offer: z.string(),
  headline: z.string(),
  body: z.string(),
  button: z.string(),
  small_print: z.string(),
  /** The bytes of its design. */
  design: z.string().nullable(),
});
export type PopupContent = z.output<typeof PopupContent>;

const PARTS: readonly [name: string, read: (content: PopupContent) => string][] = [
  ['Headline', ({ headline }) => headline],
  ['Text', ({ body }) => body],
  ['Button', ({ button }) => button],
  ['Small print', ({ small_print }) => small_print],
  ['Kind', ({ kind }) => kindNames[kind]],
  ['Opens', ({ trigger }) => whenShown(...trigger)],
  ['For', ({ audience }) => audience],
  ['Offer', ({ offer }) => offer],
];

/** Everything that is decided about it besides its design, with what changed since it was last shown. */
export function popupParts(
  now: PopupContent,
  before: PopupContent | null,
): { name: string; passages: Passage[] }[] {
  return PARTS.map(([name, read]) => ({
    name,
    passages: wordDiff(read(before ?? now), read(now)),
  })).filter(({ passages }) => passages.length > 0);
}

export const hasNewDesign = (now: PopupContent, before: PopupContent | null) =>
  before !== null && before.design !== now.design;

export const POPUP_CONSEQUENCE = 'It can go live on your site as it is here.';
