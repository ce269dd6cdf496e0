/** One line of the Users tab: a person, or an invitation nobody has accepted yet. */
export type UserLine = {
  id: string;
  name: string;
  email: string;
  roles: string[];
  /** "All clients", "5 clients", "Maren", "Own leads". */
  reach: string;
  status: 'active' | 'invited' | 'deactivated';
  /** "4 min ago", "Expires 22 Nov", "Left 2 Nov". */
  seen: string;
  /** A client's or a creator's person: drawn with an outline. */
  external: boolean;
};

export type Reach = 'agency' | 'assigned' | 'own' | 'member';

export type PermissionLine = {
  slug: string;
  /** "Pass QA". */
  name: string;
  /** By role; a missing role may not. */
  reaches: Partial<Record<string, Reach>>;
};

export type PermissionGroup = { title: string; permissions: PermissionLine[] };

export type Role = { slug: string; name: string };
