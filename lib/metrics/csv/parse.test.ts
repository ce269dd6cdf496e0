import { describe, expect, test } from 'vitest';
import { parseCampaignExport, type CampaignExport } from './parse';

const zone = { timeZone: 'Europe/London', currency: 'GBP' };
const HEADER =
  'Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,' +
  'Placed Order Rate,Revenue,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,' +
  'Total Clicks,Unsubscribes,Spam Complaints,Spam Complaints Rate,Successful Deliveries,Bounces,' +
  'Bounce Rate,Campaign ID,Campaign Channel';
const CELLS: Record<string, string> = {
  'Campaign Name': 'Spring drop 🌷',
  Tags: '"Launch, VIP"',
  Subject: 'It is here',
  List: '"Newsletter, Engaged 90"',
  'Send Time': '2025-04-06 11:00:00',
  'Send Weekday': 'Sunday',
  'Total Recipients': '121401.0',
  'Unique Placed Order': '303.0',
  'Placed Order Rate': '0.25%',
  Revenue: '18204.55',
  'Unique Opens': '48211.0',
  'Open Rate': '39.9%',
  'Total Opens': '60110.0',
  'Unique Clicks': '1204.0',
  'Click Rate': '1%',
  'Total Clicks': '1502.0',
  Unsubscribes: '87.0',
  'Spam Complaints': '3.0',
  'Spam Complaints Rate': '0%',
  'Successful Deliveries': '120830.0',
  Bounces: '571.0',
  'Bounce Rate': '0.47%',
  'Campaign ID': '01JR4Z0000000000000000AAAA',
  'Campaign Channel': 'email',
};
let nextId = 0;
const line = (change: Record<string, string> = {}, header = HEADER) => {
  nextId += 1;
  const cells = { ...CELLS, 'Campaign ID': `01JR${nextId}`, ...change };
  return header
    .split(',')
    .map((title) => cells[title as keyof typeof cells] ?? '')
    .join(',');
};
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) =>
  new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le'));
const parse = (content: string | Uint8Array, where = zone) =>
  parseCampaignExport(typeof content === 'string' ? bytes(content) : content, where);
function read(content: string | Uint8Array, where = zone): CampaignExport {
  const result = parse(content, where);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}
const one = (change: Record<string, string>, where = zone) =>
  read(`${HEADER}\n${line(change)}`, where);

describe("Klaviyo's campaign export", () => {
  test('is read whole: what it was, to whom, when, and how it did', () => {
    const result = read(`${HEADER}\n${line({ 'Campaign ID': '01JR4Z' })}\n`);
    expect(result).toEqual({
      rows: [
        {
          row: 2,
          klaviyoCampaignId: '01JR4Z',
          name: 'Spring drop 🌷',
          subject: 'It is here',
          hasVariations: false,
          channel: 'email',
          sendTime: '2025-04-06T10:00:00.000Z',
          audiences: ['Newsletter', 'Engaged 90'],
          tags: ['Launch', 'VIP'],
          recipients: 121401,
          delivered: 120830,
          opens: 60110,
          opensUnique: 48211,
          clicks: 1502,
          clicksUnique: 1204,
          conversionUniques: 303,
          unsubscribes: 87,
          spamComplaints: 3,
          bounced: 571,
          conversionValueMinor: 1820455,
          openRate: 0.399,
          clickRate: 0.01,
          conversionRate: 0.0025,
          spamComplaintRate: 0,
          bounceRate: 0.0047,
        },
      ],
      errors: [],
      notices: [],
      conversionMetric: 'Placed Order',
      ignoredColumns: [],
      encoding: 'utf-8',
    });
  });

  test('of an older account has no tags, fractions for rates and the date again at the end', () => {
    const header = HEADER.replace('Tags,', '').replace(',Campaign Channel', ',Year,Month');
    const { rows, errors, ignoredColumns } = read(
      `${header}\n${line({ 'Open Rate': '0.399', Year: '2025', Month: '4' }, header)}`,
    );
    expect(errors).toEqual([]);
    expect(ignoredColumns).toEqual([]);
    expect(rows).toMatchObject([{ tags: [], openRate: 0.399, channel: 'email' }]);
  });

  test('names whatever metric the account counts as a conversion', () => {
    const header = HEADER.replace('Unique Placed Order', 'Unique Checkout Completed').replace(
      'Placed Order Rate',
      'Checkout Completed Rate',
    );
    const row = line(
      { 'Unique Checkout Completed': '12', 'Checkout Completed Rate': '1%' },
      header,
    );
    expect(read(`${header}\n${row}`)).toMatchObject({
      conversionMetric: 'Checkout Completed',
      rows: [{ conversionUniques: 12, conversionRate: 0.01 }],
    });
  });

  test('may be separated by tabs or semicolons', () => {
    for (const separator of ['\t', ';']) {
      const content = `${HEADER}\n${line({ Tags: 'A', List: 'B' })}`.replaceAll(',', separator);
      expect(read(content).rows).toMatchObject([{ tags: ['A'], audiences: ['B'] }]);
    }
  });

  test('knows its columns whatever their case and spacing', () => {
    const header = HEADER.replace('Send Time', ' send  TIME ').replace('Revenue', 'revenue');
    expect(read(`${header}\n${line()}`).rows).toHaveLength(1);
  });

  test('keeps columns it does not know out, and says which', () => {
    const result = read(`${HEADER},client_id,constructor\n${line()},9f,good`);
    expect(result).toMatchObject({
      ignoredColumns: ['client_id', 'constructor'],
      rows: [{ row: 2 }],
    });
  });

  test('marks a campaign with several subjects', () => {
    expect(one({ Subject: '[MULTIPLE VARIATIONS]' }).rows).toMatchObject([{ hasVariations: true }]);
  });

  test('reads quoted line breaks and quotation marks as text', () => {
    const { rows } = one({ Subject: '"He said ""now""\nor never, ever"' });
    expect(rows).toMatchObject([{ subject: 'He said "now"\nor never, ever' }]);
  });

  test('keeps formulas, emoji, right-to-left and zero-width characters as they are written', () => {
    for (const name of ['=HYPERLINK("x")', '👩‍👩‍👧 family', 'שלום', 'a\u200bb']) {
      expect(one({ 'Campaign Name': `"${name.replaceAll('"', '""')}"` }).rows).toMatchObject([
        { name },
      ]);
    }
    expect(one({ 'Campaign Name': 'bell\u0007' }).rows).toMatchObject([{ name: 'bell' }]);
  });

  test('has nulls where it says nothing, which is not zero', () => {
    expect(
      one({ 'Unique Opens': '', Revenue: '', 'Open Rate': '', 'Campaign ID': '' }).rows,
    ).toMatchObject([
      { opensUnique: null, conversionValueMinor: null, openRate: null, klaviyoCampaignId: null },
    ]);
  });

  test('passes over blank lines but counts them', () => {
    const { rows } = read(`${HEADER}\n\n${line()}\n,,,\n${line()}\n\n`);
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test('a thousand rows come out as a thousand rows or remarks', () => {
    const lines = Array.from({ length: 1000 }, (_, at) =>
      line(at % 10 === 0 ? { 'Total Recipients': 'many' } : {}),
    );
    const { rows, errors } = read([HEADER, ...lines].join('\r\n'));
    expect([rows.length, errors.length]).toEqual([900, 100]);
  });
});

describe('the way it is written', () => {
  const content = `${HEADER}\n${line({ 'Campaign Name': 'Café crème' })}`;

  test.each([
    ['UTF-8', bytes(content), 'utf-8'],
    ['UTF-8 with a mark', bytes(`\uFEFF${content}`), 'utf-8'],
    ['UTF-16', utf16(content), 'utf-16'],
    ['UTF-16 without a mark', utf16(content, false), 'utf-16'],
    ['UTF-16 big-endian', utf16(content).map((_, at, all) => all[at ^ 1] ?? 0), 'utf-16'],
    ['Windows-1252', new Uint8Array(Buffer.from(content, 'latin1')), 'windows-1252'],
  ])('%s is understood', (_name, file, encoding) => {
    expect(read(file)).toMatchObject({ encoding, rows: [{ name: 'Café crème' }] });
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', bytes(''), /no rows/],
    ['blank lines only', bytes('\n\n ,\n'), /no rows/],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20]), /xlsx/],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /xls/],
    ['a PDF', bytes('%PDF-1.7'), /PDF/],
    ['a compressed file', new Uint8Array([0x1f, 0x8b, 8]), /compressed/],
    ['a web page', bytes('\n<!DOCTYPE html><title>Log in</title>'), /web page/],
    ['half a UTF-16 character', utf16(content).slice(0, -1), /UTF-16/],
    ["another alphabet's bytes", new Uint8Array([...bytes(content), 0x81, 0x8d]), /neither/],
    ['too much', new Uint8Array(20 * 1024 * 1024 + 1), /20 MB/],
    ['another export', bytes('First Name,Email\nAda,ada@x.example'), /“Campaign Name” is missing/],
    ['no send time', bytes(content.replace('Send Time', 'Sent')), /“Send Time” is missing/],
    [
      'a column twice',
      bytes(content.replace('Send Weekday', 'send time')),
      /“send time” is there twice/,
    ],
    ['two names for one column', bytes(content.replace('Tags', 'Recipients')), /says already/],
  ])('%s is refused by name', (_name, file, reason) => {
    expect(parse(file)).toEqual({ refusal: expect.stringMatching(reason) });
  });

  test('a header alone is nothing imported', () => {
    expect(read(`${HEADER}\n`)).toMatchObject({ rows: [], errors: [] });
  });
});

describe('a row that cannot be taken is named by row, column and reason', () => {
  test.each<[string, string, RegExp]>([
    ['Campaign Name', '', /no name/],
    ['Total Recipients', 'many', /not a number/],
    ['Total Recipients', '12.5', /not a whole number/],
    ['Total Recipients', '-3', /negative/],
    ['Total Recipients', '1.214E+05', /spreadsheet has damaged/],
    ['Total Recipients', '1e309', /spreadsheet has damaged/],
    ['Total Recipients', '99999999999999999999', /too large/],
    ['Total Recipients', 'NaN', /not a number/],
    ['Open Rate', '39.9', /neither a fraction/],
    ['Open Rate', '140%', /neither a fraction/],
    ['Open Rate', 'high', /not a rate/],
    ['Revenue', '$12.00', /not an amount in GBP/],
    ['Revenue', '12 EUR', /not an amount in GBP/],
    ['Revenue', '"1.234,56"', /not an amount/],
    ['Revenue', '-5', /not an amount of money/],
    ['Send Time', '', /not a time like/],
    ['Send Time', '02/03/26 11:00', /not a time like/],
    ['Send Time', '2025-04-06', /not a time like/],
    ['Send Time', '2026-02-30 10:00:00', /does not exist|not a day or time that exists/],
    ['Send Time', '2025-04-06 25:00:00', /not a day or time that exists/],
    ['Campaign Channel', 'push', /neither email nor sms/],
    ['Subject', 'a\0b', /not text/],
    ['Subject', 'x'.repeat(5_000_000), /longer than/],
  ])('%s: %.30s', (column, cell, reason) => {
    const { rows, errors } = one({ [column]: cell });
    expect(rows).toEqual([]);
    expect(errors).toEqual([{ row: 2, column, reason: expect.stringMatching(reason) }]);
  });

  test('every wrong cell of a row is named at once', () => {
    const { errors } = one({ 'Total Recipients': 'x', 'Unique Opens': 'y', 'Send Time': 'z' });
    expect(errors.map(({ column }) => column)).toEqual([
      'Send Time',
      'Total Recipients',
      'Unique Opens',
    ]);
  });

  test('too many cells, too few, and quotation marks that never close', () => {
    const plain = line({ Tags: 'A', List: 'B' });
    const short = plain.split(',').slice(0, 5).join(',');
    const { errors, rows } = read(
      [HEADER, `${plain},surplus`, short, line(), `"never closed,${plain}\n${plain}`].join('\n'),
    );
    expect(rows.map(({ row }) => row)).toEqual([4]);
    expect(errors).toEqual([
      { row: 2, column: null, reason: 'The row has 25 cells where the header has 24.' },
      { row: 3, column: null, reason: 'The row has 5 cells where the header has 24.' },
      { row: 5, column: null, reason: 'A quotation mark is opened here and never closed.' },
    ]);
  });

  test('the same campaign a second time', () => {
    const { errors, rows } = read(
      [HEADER, line({ 'Campaign ID': 'A' }), line({ 'Campaign ID': 'A' })].join('\n'),
    );
    expect(rows).toHaveLength(1);
    expect(errors).toEqual([
      { row: 3, column: 'Campaign ID', reason: 'This campaign is in row 2 already.' },
    ]);
  });
});

describe('money becomes whole minor units', () => {
  test.each([
    ['GBP', '18204.55', 1820455],
    ['GBP', '"£1,204.5"', 120450],
    ['GBP', 'GBP 7', 700],
    ['GBP', '1.005', 101],
    ['GBP', '0.1', 10],
    ['USD', '$0.29', 29],
    ['CAD', '$0.29', 29],
    ['JPY', '1204.0', 1204],
    ['KWD', '1.2345', 1235],
  ])('%s %s', (currency, cell, minor) => {
    expect(one({ Revenue: cell }, { ...zone, currency }).rows).toMatchObject([
      { conversionValueMinor: minor },
    ]);
  });
});

describe("the send time is the account's wall clock", () => {
  const at = (timeZone: string, cell: string) => one({ 'Send Time': cell }, { ...zone, timeZone });

  test.each([
    ['Europe/London', '2025-01-06 11:00:00', '2025-01-06T11:00:00.000Z'],
    ['Europe/London', '2025-07-06 11:00', '2025-07-06T10:00:00.000Z'],
    ['America/New_York', '2025-07-06T11:00:00', '2025-07-06T15:00:00.000Z'],
    ['Asia/Kolkata', '2025-07-06 11:00:00', '2025-07-06T05:30:00.000Z'],
    ['Pacific/Auckland', '2025-01-01 00:30:00', '2024-12-31T11:30:00.000Z'],
    ['Europe/London', '2025-07-06T11:00:00+05:30', '2025-07-06T05:30:00.000Z'],
    ['Europe/London', '2025-07-06T11:00:00Z', '2025-07-06T11:00:00.000Z'],
    ['Europe/London', '2025-03-30 00:59:59', '2025-03-30T00:59:59.000Z'],
    ['Europe/London', '2025-03-30 02:00:00', '2025-03-30T01:00:00.000Z'],
  ])('%s %s', (timeZone, cell, sendTime) => {
    expect(at(timeZone, cell)).toMatchObject({ rows: [{ sendTime }], notices: [] });
  });

  test('a time that the clocks skipped is moved on, with a word', () => {
    expect(at('Europe/London', '2025-03-30 01:30:00')).toMatchObject({
      rows: [{ sendTime: '2025-03-30T01:30:00.000Z' }],
      notices: [{ row: 2, column: 'Send Time', reason: expect.stringMatching(/skipped/) }],
    });
    expect(at('America/New_York', '2025-03-09 02:30:00')).toMatchObject({
      rows: [{ sendTime: '2025-03-09T07:30:00.000Z' }],
      notices: [{ reason: expect.stringMatching(/skipped/) }],
    });
  });

  test('a time that happened twice is the first one, with a word', () => {
    expect(at('Europe/London', '2025-10-26 01:30:00')).toMatchObject({
      rows: [{ sendTime: '2025-10-26T00:30:00.000Z' }],
      notices: [{ reason: expect.stringMatching(/twice/) }],
    });
  });
});
