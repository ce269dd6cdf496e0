import { idOf } from './people.ts';
import { placed } from './moves.ts';
import { assignee, both, either, reads, team, writes } from './rules.ts';
import { answers, type Call } from './call.ts';

const acme = idOf('north', 'acme');
const of = (...words: string[]) => idOf('north', 'acme', ...words);
const flow = of('flow', 'shared');
const step = of('step', 'shared');
const draft = of('popup', 'hidden');
const test = of('ab_test', 'shared');
const nowhere = idOf('nowhere');

const sees = team('campaigns.read');
const edits = writes('campaigns.edit_brief');
const edit = (name: string, statement: string): Call => ({
  name,
  statement,
  expected: answers(
    [
      ['writer', edits, 'rows 1'],
      ['reader', sees, 'refused'],
    ],
    'PT404',
  ),
});
const missing = (name: string, statement: string): Call => ({
  name: `${name} nowhere`,
  statement,
  expected: () => 'PT404',
});

export const flowCalls: Call[] = [
  {
    name: 'list_results',
    statement: `select 1 from public.list_results('${acme}', '2020-01-01') limit 1`,
    expected: answers([['reader', reads('campaigns.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'sum_results',
    statement: `select 1 from public.sum_results('${acme}', '2020-01-01') limit 1`,
    expected: answers([['reader', reads('campaigns.read'), 'rows 1']], 'rows 0'),
  },
  {
    name: 'create_flow',
    statement: `select public.create_flow('${acme}', 'Welcome', 'list', 'Newsletter', '', '[{"kind": "email", "name": "Hello"}, {"kind": "delay", "amount": 2, "unit": "days"}]')`,
    expected: answers([['writer', writes('campaigns.create'), 'rows 1']], 'policy'),
  },
  {
    name: 'create_flow for a foreign person',
    statement: `select public.create_flow('${acme}', 'Welcome', 'list', assignees => '${JSON.stringify({ copywriter: idOf('south', 'copywriter') })}')`,
    expected: answers(
      [['writer', both(writes('campaigns.create'), writes('campaigns.assign')), '23503']],
      'policy',
    ),
  },
  edit('add_flow_step', `select public.add_flow_step('${flow}', 'email', '${step}')`),
  missing('add_flow_step', `select public.add_flow_step('${nowhere}', 'email')`),
  edit('place_flow_step', `select public.place_flow_step('${step}', '${of('step', 'hidden')}')`),
  missing('place_flow_step', `select public.place_flow_step('${nowhere}')`),
  edit('remove_flow_step', `select public.remove_flow_step('${step}')`),
  missing('remove_flow_step', `select public.remove_flow_step('${nowhere}')`),
  edit('move_flow', `select public.move_flow('${flow}', 'on_hold')`),
  missing('move_flow', `select public.move_flow('${placed('crm_flows', 'never')}', 'live')`),
  {
    name: 'move_flow_step',
    statement: `select public.move_flow_step('${step}', 'design')`,
    expected: answers(
      [
        [
          'writer',
          either(writes('campaigns.edit_copy'), assignee('campaigns.edit_copy', 'copywriter')),
          'rows 1',
        ],
        ['reader', sees, 'refused'],
      ],
      'PT404',
    ),
  },
  missing('move_flow_step', `select public.move_flow_step('${nowhere}', 'qa')`),
  edit('move_popup', `select public.move_popup('${draft}', 'cancelled')`),
  missing('move_popup', `select public.move_popup('${nowhere}', 'live')`),
  {
    name: 'create_ab_test',
    statement: `select public.create_ab_test('${acme}', 'Subjects', '', 'subject', 'open_rate', 0.2, 0.02, '[{"label": "A"}, {"label": "B"}]')`,
    expected: answers([['writer', writes('campaigns.create'), 'rows 1']], 'policy'),
  },
  {
    name: 'create_ab_test of one',
    statement: `select public.create_ab_test('${acme}', 'Subjects', '', 'subject', 'open_rate', 0.2, 0.02, '[{"label": "A"}]')`,
    expected: () => 'PT400',
  },
  edit('move_ab_test', `select public.move_ab_test('${test}', 'running')`),
  missing('move_ab_test', `select public.move_ab_test('${nowhere}', 'running')`),
  {
    name: 'decide_ab_test',
    statement: `select public.decide_ab_test('${test}', null)`,
    expected: answers([['reader', sees, 'PT409']], 'PT404'),
  },
  {
    name: 'save_ab_test',
    statement: `select public.save_ab_test('${test}', 'Subjects', 'Names', 'subject', 'open_rate', 0.2, 0.02)`,
    expected: answers([['writer', edits, 'rows 1']], 'PT404'),
  },
  {
    name: 'place_ab_test',
    statement: `select public.place_ab_test('${test}', null, '[]')`,
    expected: answers([['writer', edits, 'rows 1']], 'PT404'),
  },
  {
    name: 'end_ab_test',
    statement: `select public.end_ab_test('${test}', 'Too few')`,
    expected: answers([['reader', sees, 'PT409']], 'PT404'),
  },
  {
    name: 'count_ab_test',
    statement: `select public.count_ab_test('${test}', '[{"id": "${of('variant', 'shared')}", "recipients": 0, "successes": 0}]')`,
    expected: answers([['writer', edits, 'rows 1']], 'PT404'),
  },
  {
    name: 'count_ab_test with a variant of another',
    statement: `select public.count_ab_test('${nowhere}', '[{"id": "${of('variant', 'shared')}", "recipients": 0, "successes": 0}]')`,
    expected: () => 'PT404',
  },
  {
    name: 'ab_test_sample_size',
    statement: `select public.ab_test_sample_size(0.1, 0.02, 2)`,
    expected: () => 'rows 1',
  },
  {
    name: 'ab_test_sample_size of nothing',
    statement: `select public.ab_test_sample_size(0, 0.02, 2)`,
    expected: () => 'PT400',
  },
  {
    name: 'ab_test_results',
    statement: `select 1 from public.ab_test_results('{${test}}') where position = 1`,
    expected: answers([['reader', reads('campaigns.read'), 'rows 1']], 'rows 0'),
  },
];
