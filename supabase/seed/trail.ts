import type postgres from 'postgres';
import { agencyId, clientId, personId } from './cast.ts';
import type { Clock } from './clock.ts';
import { idOf } from './ids.ts';

/** The last things an admin would find in the audit log. */
export async function insertTrail(sql: postgres.TransactionSql, clock: Clock): Promise<void> {
  const agency = agencyId('fieldnote');
  const role = (key: string, role: string) => ({ user_id: personId(key), agency_id: agency, role });
  const lines: [
    string,
    string,
    string,
    string,
    string,
    postgres.JSONValue | null,
    postgres.JSONValue | null,
  ][] = [
    [
      '-130d 10:05',
      'sofia',
      'clients.insert',
      'clients',
      clientId('juniper-pet'),
      null,
      { name: 'Juniper Pet', slug: 'juniper-pet', currency: 'GBP' },
    ],
    [
      '-130d 10:30',
      'sofia',
      'client_assignments.insert',
      'client_assignments',
      personId('amara'),
      null,
      { client_id: clientId('juniper-pet'), user_id: personId('amara'), duty: 'copywriter' },
    ],
    [
      '-128d 09:12',
      'sofia',
      'client_members.insert',
      'client_members',
      personId('nadia'),
      null,
      {
        client_id: clientId('juniper-pet'),
        user_id: personId('nadia'),
        approver: true,
        billing: true,
      },
    ],
    [
      '-96d 17:30',
      'ines',
      'user_profiles.update',
      'user_profiles',
      personId('greta'),
      { deactivated_at: null },
      { deactivated_at: clock.at('-96d 17:30').toISOString() },
    ],
    [
      '-41d 11:00',
      'ines',
      'user_roles.insert',
      'user_roles',
      personId('priya'),
      null,
      role('priya', 'creator_manager'),
    ],
    [
      '-33d 15:20',
      'sofia',
      'role_permissions.update',
      'role_permissions',
      'staff',
      { permission: 'requests.process', reach: 'own' },
      { permission: 'requests.process', reach: 'assigned' },
    ],
    [
      '-26d 10:44',
      'callum',
      'clients.update',
      'clients',
      clientId('aster-optics'),
      { time_zone: 'Europe/London' },
      { time_zone: 'America/New_York' },
    ],
    [
      '-17d 17:30',
      'ines',
      'user_profiles.update',
      'user_profiles',
      personId('ben'),
      { deactivated_at: null },
      { deactivated_at: clock.at('-17d 17:30').toISOString() },
    ],
    [
      '-12d 09:02',
      'sofia',
      'client_members.update',
      'client_members',
      personId('luc'),
      { approver: true, billing: true },
      { approver: false, billing: true },
    ],
    [
      '-4d 11:20',
      'ines',
      'invitations.insert',
      'invitations',
      idOf('invitation', 'noor@fieldnote.test'),
      null,
      { email: 'noor@fieldnote.test', name: 'Noor Eriksen', roles: ['copywriter'] },
    ],
  ];
  await sql`insert into public.audit_log ${sql(
    lines.map(([at, by, action, kind, subject, before, after]) => ({
      agency_id: agency,
      actor_id: personId(by),
      action,
      subject_kind: kind,
      subject_id: subject,
      before: before && sql.json(before),
      after: after && sql.json(after),
      created_at: clock.at(at),
    })),
  )}`;
}
