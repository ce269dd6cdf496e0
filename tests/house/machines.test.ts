import postgres from 'postgres';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { abTestMachine } from '@/lib/ab-tests/status';
import { annotationMachine } from '@/lib/annotations/status';
import { approvalMachine } from '@/lib/approvals/status';
import { campaignMachine } from '@/lib/campaigns/status';
import { clientMachine } from '@/lib/clients/status';
import type { Machine } from '@/lib/core/machine';
import { postMachine } from '@/lib/posts/status';
import { moveRequestMachine } from '@/lib/queues/status';
import { flowMachine, messageMachine } from '@/lib/flows/status';
import { popupMachine } from '@/lib/popups/status';
import { requestMachine } from '@/lib/requests/status';
import { taskMachine } from '@/lib/tasks/status';
import { read } from './sources.ts';

const db = postgres(inject('stack').ownerUrl, { max: 1 });
afterAll(() => db.end());

const machines = {
  clients: clientMachine,
  crm_campaigns: campaignMachine,
  approvals: approvalMachine,
  design_annotations: annotationMachine,
  portal_requests: requestMachine,
  tasks: taskMachine,
  move_requests: moveRequestMachine,
  content_posts: postMachine,
  crm_flows: flowMachine,
  flow_steps: messageMachine,
  crm_popups: popupMachine,
  crm_ab_tests: abTestMachine,
};

/** A machine without a screen of moves: rows of an import are confirmed by a button each. */
const WITHOUT_A_MIRROR = ['metric_import_rows'];

function spell<S extends string>(machine: Machine<S>): string[] {
  return Object.entries<Readonly<Partial<Record<S, readonly string[]>>>>(machine).flatMap(
    ([from, tos]) =>
      Object.entries<readonly string[] | undefined>(tos).flatMap(([to, permissions]) =>
        (permissions ?? []).map((permission) => `${from} → ${to} by ${permission}`),
      ),
  );
}

describe('what the app offers is what Postgres allows', () => {
  test.each(Object.entries(machines))('%s', async (name, machine) => {
    const rows =
      await db`select from_status, to_status, permission from private.transitions where machine = ${name}`;
    expect(spell<string>(machine).sort()).toEqual(
      rows.map((row) => `${row.from_status} → ${row.to_status} by ${row.permission}`).sort(),
    );
  });

  test('every machine is mirrored', async () => {
    const rows = await db<{ name: string }[]>`select name from private.machines order by name`;
    expect(rows.map(({ name }) => name)).toEqual(
      [...Object.keys(machines), ...WITHOUT_A_MIRROR].sort(),
    );
  });

  test('every status a machine knows is one of its column, and every move is guarded', async () => {
    const rows = await db<{ machine: string; unknown: string[] | null; guarded: boolean }[]>`
      select m.name as machine,
        (select array_agg(s) from (
          select t.from_status as s from private.transitions t where t.machine = m.name
          union select t.to_status from private.transitions t where t.machine = m.name
        ) used where s not in (
          select e.enumlabel from pg_attribute a join pg_enum e on e.enumtypid = a.atttypid
          where a.attrelid = ('public.' || m.name)::regclass and a.attname = 'status'
        )) as unknown,
        exists (
          select 1 from pg_trigger t where t.tgrelid = ('public.' || m.name)::regclass
            and t.tgfoid = 'private.guard_move()'::regprocedure and t.tgenabled = 'O'
        ) as guarded
      from private.machines m`;
    expect(rows.filter(({ unknown, guarded }) => unknown || !guarded)).toEqual([]);
  });
});

describe('permissions', () => {
  const [head = '', ...lines] = read('supabase/permissions.csv').trim().split('\n');
  const roles = head.split(',').slice(1);
  const declared = lines.flatMap((line) => {
    const [permission, ...reaches] = line.split(',');
    return roles.flatMap((role, i) => (reaches[i] ? [`${role} ${permission} ${reaches[i]}`] : []));
  });

  test('what a new agency starts with is what permissions.csv says', async () => {
    const rows =
      await db`select role, permission, default_reach from public.role_ceilings where by_default`;
    expect(rows.map((row) => `${row.role} ${row.permission} ${row.default_reach}`).sort()).toEqual(
      declared.sort(),
    );
    const slugs = await db<{ slug: string }[]>`select slug from public.permissions`;
    expect(slugs.map(({ slug }) => slug).sort()).toEqual(
      lines.map((line) => line.split(',')[0]).sort(),
    );
  });

  test('no default is above its ceiling, and no client person or creator can be raised to a team permission', async () => {
    expect(
      await db`select role, permission from public.role_ceilings where default_reach > reach or by_default <> (default_reach is not null)`,
    ).toHaveLength(0);
    expect(
      await db`select role, permission from public.role_ceilings where role in ('client_user', 'creator') and not by_default`,
    ).toHaveLength(0);
    expect(
      await db`select role, permission from public.role_ceilings where role = 'client_user' and reach in ('agency', 'assigned')`,
    ).toHaveLength(0);
  });

  test('every permission that a policy, a function or a move names exists', async () => {
    const rows = await db<{ unknown: string }[]>`
      select distinct named.slug as unknown from (
        select m[1] as slug from pg_policy p, regexp_matches(
          coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '''([a-z_]+\\.[a-z_]+)''', 'g') m
        union select permission from private.transitions where permission <> 'system'
        union select m[1] from pg_proc f, regexp_matches(f.prosrc, '(?:may|_agency|_clients|owned_[a-z_]+)\\(''([a-z_.]+)''', 'g') m
        where f.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      ) named where named.slug not in (select slug from public.permissions)`;
    expect([...rows]).toEqual([]);
  });
});
