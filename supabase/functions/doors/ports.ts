export type Invitation = {
  agency_name: string;
  email: string;
  name: string;
  client_id: string | null;
};
export type Link = {
  approval_id: string;
  client_slug: string;
  agency_slug: string;
  status: string;
  content_hash: string;
  subject_kind: string;
  subject_id: string;
};
export type Decision = {
  decision: string;
  seen_hash: string;
  note?: string;
  concern?: string | null;
};

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
  decideLink(
    token: string,
    decision: Decision,
    address: string,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
};
