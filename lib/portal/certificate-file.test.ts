import { expect, test } from 'vitest';
import { certificateFile } from './certificate-file';

const proven = {
  title: 'Soap & <b>salt</b>',
  kind: 'Campaign',
  version: 2,
  client: 'Łódź & Sons',
  agency: 'Fieldnote',
  asked: '19 November 2026 at 09:52:10 GMT',
  hash: 'ab'.repeat(32),
  kept: true,
  keptSays: 'Gives the same hash today',
  stands: true,
  standsSays: 'Still exactly what was approved',
  decisions: [
    {
      id: '1',
      name: 'Hanna "H" Vik',
      deed: 'approved it',
      at: '20 November 2026 at 10:00:00 GMT',
      how: 'Signed in, from 10.0.0.1',
      note: '<script>alert(1)</script>\nGood.',
    },
  ],
};

test('a certificate says who approved what, when, and its hash', () => {
  const file = certificateFile(proven);
  for (const said of [
    'Campaign, version 2',
    'Łódź &amp; Sons',
    proven.hash,
    'Signed in, from 10.0.0.1',
  ])
    expect(file).toContain(said);
});

test('what people wrote in it stays words', () => {
  const file = certificateFile(proven);
  expect(file).not.toMatch(/<script|<b>salt/);
  expect(file).toContain('Soap &amp; &lt;b&gt;salt&lt;/b&gt;');
  expect(file).toContain('“&lt;script&gt;alert(1)&lt;/script&gt;\nGood.”');
});
