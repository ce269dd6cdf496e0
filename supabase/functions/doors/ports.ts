export type Invitation = {
  agency_name: string;
  email: string;
  name: string;
  client_id: string | null;
};
/** What a mail's link opens, as the database composed it. */
export type Link = Record<string, unknown>;
/** A file of that item, where it can be fetched for a moment. */
export type LinkedFile = { url: string; name: string; mime: string; bytes: number };
export type Decision = {
  decision: string;
  seen_hash: string;
  note?: string;
  concern?: string | null;
};

/** Where and what, as it was sent: the database knows what it takes. */
export type Pinned = {
  version: number | null;
  x: number | null;
  y: number | null;
  w: number | null;
  h: number | null;
  blocking: boolean;
  body: string;
};
/** What the database said to what a link's person did. */
export type Outcome = { status: number; body: Record<string, unknown> };

/** `unclear`: Auth failed, which is also how it passes on that the database refused. */
export type Creation = 'created' | 'refused' | 'unclear' | { weak: string };

/** What the doors lead to; a test hands in its own. */
export type Ports = {
  takeToken(bucket: string, windows: { seconds: number; limit: number }[]): Promise<number>;
  peekInvitation(token: string): Promise<Invitation | null>;
  createUser(user: {
    email: string;
    password: string;
    name: string;
    invitation: string;
  }): Promise<Creation>;
  readLink(token: string): Promise<Link | null>;
  /** Somebody has the item in front of them. */
  seeLink(token: string): Promise<void>;
  /** A fresh link, by mail to whom the old one was meant for. */
  renewLink(token: string): Promise<void>;
  /** What a person sees in their calendar, for the program that holds their link; null when it does not stand. */
  readFeed(token: string): Promise<Record<string, unknown> | null>;
  /** Where a width is given, a picture comes no wider. */
  linkedFile(token: string, file: string, width: number | null): Promise<LinkedFile | null>;
  decideLink(token: string, decision: Decision, address: string): Promise<Outcome>;
  pinByLink(token: string, pin: Pinned): Promise<Outcome>;
  replyByLink(token: string, pin: string, body: string): Promise<Outcome>;
  settleByLink(token: string, pin: string, verdict: string): Promise<Outcome>;
};
