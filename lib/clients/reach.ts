import type { Session } from '@/lib/core/session';

type Team = readonly { person: { id: string } }[];

/** What the viewer may do for one client; Postgres has the last word. `team` is who works for it. */
export function mayFor({ permissions, userId, viewing }: Session, team: Team) {
  const assigned = team.some(({ person }) => person.id === userId);
  return (permission: string): boolean => {
    const reach = viewing ? undefined : permissions[permission];
    return reach === 'agency' || (reach === 'assigned' && assigned);
  };
}
