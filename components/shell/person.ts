import type { NavItem } from './nav';

/** Who is signed in, as the frames show them. */
export type Person = {
  name: string;
  /** A quiet second line: the e-mail or the roles. */
  detail?: string;
  /** Their own pages: profile, notifications, shortcuts. */
  links: NavItem[];
  signOut: () => Promise<void>;
};
