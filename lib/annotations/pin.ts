import type { Enum } from '@/lib/core/rows';
import type { AnnotationStatus } from './status';

/** Per cent of the picture, so that a place holds on the next version and at any size. */
export type Place = { x: number; y: number; w: number | null; h: number | null };

export type Audience = Enum<'audience'>;
export type Verdict = Enum<'annotation_verdict'>;

/** What followed a pin: an answer, or somebody closing, reopening or carrying it. */
export type Turn = { id: string; by: string; you: boolean; at: string } & (
  { kind: 'reply'; body: string } | { kind: 'verdict'; verdict: Verdict; version: number }
);

/** A pin or a box on a version of a design, with everything that was said about it. */
export type Pin = Place & {
  id: string;
  /** Counted apart for each audience. */
  number: number;
  audience: Audience;
  version: number;
  /** The newest version on which somebody said that it is still open. */
  carriedVersion: number;
  resolvedVersion: number | null;
  blocking: boolean;
  status: AnnotationStatus;
  by: string;
  you: boolean;
  body: string;
  at: string;
  turns: Turn[];
};

/** Whose design it is: a campaign's, a flow mail's, a popup's, a post's. */
export type PinnedSubject = { kind: PinnedKind; id: string };

/** What a mail's link asks about: its token says what that is, and who pins. */
export type PinnedByLink = { token: string };

export const PINNED_KINDS = ['campaign', 'flow_email', 'popup', 'post'] as const;
export type PinnedKind = (typeof PINNED_KINDS)[number];
