import type { Actor } from './actors.ts';
import { idOf } from './people.ts';
import type { Call } from './call.ts';
import { team, writes, type Row, type Rule } from './rules.ts';

const north = idOf('north');
const acme = idOf('north', 'acme');
const row: Row = { name: 'north acme', agency: 'north', client: 'acme', key: {} };

const found = (rule: Rule) => (actor: Actor) =>
  actor.reader && rule(actor.reader, row) ? 'rows 1' : 'rows 0';

export const contentCalls: Call[] = [
  {
    name: 'make_action_item_a_task',
    statement: `select public.make_action_item_a_task('${idOf('north', 'acme', 'action item')}')`,
    expected: ({ reader, writer }) => {
      if (writer && writes('calls.manage')(writer, row)) return 'rows 1';
      return reader && team('calls.read')(reader, row) ? 'refused' : 'PT404';
    },
  },
  {
    name: 'remove_recording',
    statement: `select public.remove_recording('${idOf('north', 'acme', 'call')}')`,
    expected: ({ reader, writer }) => {
      if (writer && writes('calls.manage')(writer, row)) return 'rows 1';
      return reader && team('calls.read')(reader, row) ? 'refused' : 'PT404';
    },
  },
  {
    name: 'search_content',
    statement: `select 1 from public.search_content('${north}', 'shouting', '${acme}', 'guideline')`,
    expected: found(team('content.read')),
  },
  {
    name: 'search_content of calls',
    statement: `select 1 from public.search_content('${north}', 'softly', '${acme}')`,
    expected: found(team('calls.read')),
  },
];
