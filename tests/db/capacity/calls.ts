import type { Actor } from '../actors.ts';
import { idOf } from '../people.ts';
import { reachOf } from '../permissions.ts';
import type { Call } from '../call.ts';
import {
  agencyWide,
  assignee,
  both,
  either,
  sameAgency,
  team,
  writes,
  type Row,
  type Rule,
  type Standing,
} from '../rules.ts';
import { own } from './tables.ts';

const acme = idOf('north', 'acme');
const shared = idOf('north', 'acme', 'campaign', 'shared');
const hidden = idOf('north', 'acme', 'campaign', 'hidden');
const asked = idOf('north', 'acme', 'move_request');
const north = idOf('north');
const who = (name: string) => idOf('north', name);

type Answers = [asks: 'reader' | 'writer', rule: Rule, outcome: string][];

const answers = (list: Answers, otherwise: string, person: string) => (actor: Actor) => {
  const row: Row = { name: 'north acme', agency: 'north', client: 'acme', person, key: {} };
  for (const [asks, rule, outcome] of list) {
    const by: Standing | null = actor[asks];
    if (by && rule(by, row)) return outcome;
  }
  return otherwise;
};

const anybody: Rule = () => true;

/** Their load is known to who plans for all, to who works for the same client, and to themselves. */
const knowsLoad: Rule = (by, row) => {
  const reach = reachOf('workload.read', by.role);
  if (!sameAgency(by, row)) return false;
  if (reach === 'assigned') return by.assigned.includes('acme');
  return reach === 'agency' || (reach === 'own' && by.name === row.person);
};
const tracksOwn: Rule = (by) => reachOf('time.track', by.role) !== undefined;
const readsTime = either(agencyWide('time.read'), own('time.read'));
const mayDesign = either(
  writes('campaigns.edit_design'),
  assignee('campaigns.edit_design', 'designer'),
);
const tracked: Answers = [
  ['writer', both(tracksOwn, writes('clients.read')), 'rows 1'],
  ['writer', anybody, 'policy'],
];

export const workCalls: Call[] = [
  {
    name: 'workload',
    statement: `select 1 from public.workload('${north}', '2026-01-05', 1) where user_id = '${who('copywriter')}'`,
    expected: answers([['reader', knowsLoad, 'rows 1']], 'rows 0', 'copywriter'),
  },
  {
    name: 'workload of what nobody has',
    statement: `select 1 from public.workload('${north}', date_trunc('week', now())::date, 12) where user_id is null limit 1`,
    expected: answers([['reader', agencyWide('workload.read'), 'rows 1']], 'rows 0', 'copywriter'),
  },
  {
    name: 'workload of no weeks',
    statement: `select public.workload('${north}', '2026-01-05', 0)`,
    expected: () => 'PT400',
  },
  {
    name: 'workload_items',
    statement: `select 1 from public.workload_items('${north}', '${who('designer')}', now()::date - 2, now()::date + 60) limit 1`,
    expected: answers(
      [['reader', both(team('campaigns.read'), knowsLoad), 'rows 1']],
      'rows 0',
      'designer',
    ),
  },
  {
    name: 'suggest_assignee',
    statement: `select 1 from public.suggest_assignee('campaign', '${shared}', 'designer') where user_id = '${who('designer')}'`,
    expected: answers([['reader', team('campaigns.assign'), 'rows 1']], 'PT404', 'designer'),
  },
  {
    name: 'undo_assignment',
    statement: `select public.undo_assignment('campaign', '${shared}', 'designer', '${who('designer')}')`,
    expected: answers(
      [
        ['writer', team('campaigns.assign'), 'rows 1'],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT409',
      'designer',
    ),
  },
  {
    name: 'time_by_day',
    statement: `select 1 from public.time_by_day('${north}', '2026-01-06', '2026-01-06') where user_id = '${who('copywriter')}'`,
    expected: answers([['reader', readsTime, 'rows 1']], 'rows 0', 'copywriter'),
  },
  {
    name: 'time_on_campaign',
    statement: `select 1 from public.time_on_campaign('${shared}') where seconds = 5400`,
    expected: answers([['reader', readsTime, 'rows 1']], 'rows 0', 'copywriter'),
  },
  {
    name: 'client_month',
    statement: `select 1 from public.client_month('${north}', '2026-01-15') where client_id = '${acme}' and allowed_minutes = 1200 and seconds = 5400`,
    expected: answers([['reader', agencyWide('time.read'), 'rows 1']], 'rows 0', 'copywriter'),
  },
  {
    name: 'start_timer',
    statement: `select 1 from public.start_timer(client => '${acme}')`,
    expected: answers(tracked, 'refused', 'copywriter'),
  },
  {
    name: 'start_timer on a foreign campaign',
    statement: `select 1 from public.start_timer(campaign => '${idOf('south', 'acme', 'campaign', 'shared')}')`,
    expected: (actor) =>
      actor.writer?.agency === 'south'
        ? answers(
            [
              ['writer', tracksOwn, 'rows 1'],
              ['writer', anybody, 'policy'],
            ],
            'refused',
            'copywriter',
          )(actor)
        : answers(
            [
              ['writer', tracksOwn, 'PT404'],
              ['writer', anybody, 'policy'],
            ],
            'refused',
            'copywriter',
          )(actor),
  },
  {
    name: 'stop_timer',
    statement: 'select 1 from public.stop_timer()',
    expected: answers([['writer', anybody, 'rows 0']], 'refused', 'copywriter'),
  },
  {
    name: 'set_day_time',
    statement: `select public.set_day_time('2026-01-07', 60, client => '${acme}')`,
    expected: answers(tracked, 'refused', 'copywriter'),
  },
  {
    name: 'set_day_time for somebody else',
    statement: `select public.set_day_time('2026-01-07', 60, client => '${acme}', person => '${who('copywriter')}')`,
    expected: answers(
      [
        ['writer', either(agencyWide('time.track'), own('time.track')), 'rows 1'],
        ['writer', anybody, 'policy'],
      ],
      'refused',
      'copywriter',
    ),
  },
  {
    name: 'request_move',
    statement: `select public.request_move('${hidden}', 'qa', 'design', 'Please')`,
    expected: answers(
      [
        ['writer', both(team('campaigns.read'), mayDesign), 'PT409'],
        ['writer', both(team('campaigns.read'), team('comments.internal')), 'rows 1'],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT404',
      'designer',
    ),
  },
  {
    name: 'request_move where one is open',
    statement: `select public.request_move('${shared}', 'qa', 'design')`,
    expected: answers(
      [
        ['writer', team('campaigns.read'), 'PT409'],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT404',
      'designer',
    ),
  },
  {
    name: 'decide_move',
    statement: `select public.decide_move('${asked}', true)`,
    expected: answers(
      [
        ['writer', mayDesign, 'rows 1'],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT404',
      'designer',
    ),
  },
  {
    name: 'decide_move neither way',
    statement: `select public.decide_move('${asked}', null)`,
    expected: answers([['reader', team('campaigns.read'), 'PT400']], 'PT404', 'designer'),
  },
  {
    name: 'withdraw_move',
    statement: `select public.withdraw_move('${asked}')`,
    expected: answers(
      [
        ['writer', (by, row) => by.agency === 'north' && by.name === row.person, 'rows 1'],
        ['reader', team('campaigns.read'), 'refused'],
      ],
      'PT404',
      'copywriter',
    ),
  },
];
