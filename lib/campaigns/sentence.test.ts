import { expect, test } from 'vitest';
import { sentenceOf } from './sentence';

const nameOf = () => 'Priya Nair';
const did = (verb: string, detail: object) => sentenceOf({ verb, detail }, nameOf).did;

test.each([
  ['moved', { from: 'qa', to: 'client_approval' }, 'passed QA and sent it to the client'],
  ['moved', { from: 'client_approval', to: 'design' }, 'asked for a change to the design'],
  ['moved', { from: 'client_approval', to: 'approved' }, 'approved it'],
  ['moved', { from: 'copy', to: 'design' }, 'handed it from copy to design'],
  ['moved', { from: 'design', to: 'qa' }, 'handed it from design to QA'],
  ['moved', { from: 'on_hold', to: 'copy' }, 'took it up again at copy'],
  ['moved', { from: 'scheduled', to: 'sent' }, 'sent it'],
  ['uploaded_design', { version: 2 }, 'uploaded design v2'],
  ['assigned', { duty: 'designer', userId: 'x' }, 'made Priya Nair designer'],
  ['reminded', { people: 2 }, 'reminded whoever still has to decide'],
  ['revoked_links', { links: 1 }, 'revoked the links in their mails'],
  ['exported_sheet', {}, 'exported sheet'],
])('%s %j is said as "%s"', (verb, detail, sentence) => {
  expect(did(verb, detail)).toBe(sentence);
});

test('a reason is kept, an empty one is none', () => {
  const move = { from: 'qa', to: 'copy', reason: 'The subject promises free delivery.' };
  expect(sentenceOf({ verb: 'moved', detail: move }, nameOf).reason).toContain('free delivery');
  expect(
    sentenceOf({ verb: 'moved', detail: { ...move, reason: '' } }, nameOf).reason,
  ).toBeUndefined();
});

test('a detail nobody expected does not break the line', () => {
  expect(sentenceOf({ verb: 'moved', detail: { from: 'lost', to: 7 } }, nameOf).did).toBe(
    'moved the campaign',
  );
});
