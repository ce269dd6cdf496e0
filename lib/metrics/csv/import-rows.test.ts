import { expect, test } from 'vitest';
import { importRows } from './import-rows';
import { parseCampaignExport } from './parse';

const FILE = `Campaign Name,Send Time,Total Recipients,Revenue,Unique Order,Order Rate,Campaign ID
One,2025-04-06 11:00:00,10,5.00,1,10%,A
Two,yesterday,many,5.00,1,10%,B
Three,2025-04-07 11:00:00,30,,3,10%,
`;

test('every row of a file becomes one row to import, with its values or with its reasons', () => {
  const parsed = parseCampaignExport(new TextEncoder().encode(FILE), {
    timeZone: 'Europe/London',
    currency: 'GBP',
  });
  if ('refusal' in parsed) throw new Error(parsed.refusal);
  expect(importRows(parsed)).toEqual([
    {
      line: 2,
      values: expect.objectContaining({
        klaviyoCampaignId: 'A',
        name: 'One',
        sendTime: '2025-04-06T10:00:00.000Z',
        recipients: 10,
        conversionValueMinor: 500,
        conversionMetric: 'Order',
      }),
    },
    {
      line: 3,
      reason:
        'Send Time: “yesterday” is not a time like 2025-04-06 11:00:00. ' +
        'Total Recipients: “many” is not a number.',
    },
    { line: 4, values: expect.objectContaining({ klaviyoCampaignId: null, recipients: 30 }) },
  ]);
});
