import { expect, test } from 'vitest';
import { splitStatements } from './split.ts';

test.each([
  ['select 1; select 2', ['select 1', 'select 2']],
  ["select ';', 'it''s;'; select \";\"", ["select ';', 'it''s;'", 'select ";"']],
  ['select 1 -- a; b\n; select 2', ['select 1 -- a; b', 'select 2']],
  ['/* a; b */ select 1;', ['/* a; b */ select 1']],
  ['do $$ begin a; b; end $$; select 1', ['do $$ begin a; b; end $$', 'select 1']],
  ['do $x$ a; $$ b; $$ $x$; select 1', ['do $x$ a; $$ b; $$ $x$', 'select 1']],
  [
    'create function f() begin atomic select 1; select 2; end; select 3',
    ['create function f() begin atomic select 1; select 2; end', 'select 3'],
  ],
  ['select $1; select a$b', ['select $1', 'select a$b']],
])('%s', (text, statements) => {
  expect(splitStatements(text)).toEqual(statements);
});
