import { expect, test } from 'vitest';
import { accountSentence } from './sentence';

const nameOf = (id: string) => (id === 'j' ? 'Jonas Lind' : 'somebody');

test.each([
  ['joined_team', { userId: 'j', duty: 'account_manager' }, 'made Jonas Lind account manager'],
  ['left_team', { userId: 'x', duty: 'designer' }, 'took somebody off as designer'],
  ['moved_client', { from: 'active', to: 'archived' }, 'archived the client'],
  ['moved_client', { from: 'archived', to: 'active' }, 'brought the client back'],
  ['moved_client', { from: 'paused', to: 'active' }, 'took work with the client up again'],
  [
    'changed_client',
    { fields: ['currency', 'name', 'website'] },
    'changed the currency, the name and the website',
  ],
  ['changed_client', { fields: null }, 'changed the client'],
  [
    'changed_access',
    { userId: 'j', approver: true, billing: true },
    'changed what Jonas Lind may do: decides and sees invoices',
  ],
  ['gave_access', { userId: 'j' }, 'let Jonas Lind in to the portal'],
  ['something_new', {}, 'something new'],
])('%s %j reads: %s', (verb, detail, sentence) => {
  expect(accountSentence({ verb, detail }, nameOf)).toBe(sentence);
});
