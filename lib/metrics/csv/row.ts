import type { Column, Header } from './columns';
import { readCount, readMoney, readRate, type Read } from './numbers';
import { readSendTime } from './send-time';

const COUNTS = [
  'recipients',
  'delivered',
  'opens',
  'opensUnique',
  'clicks',
  'clicksUnique',
  'conversionUniques',
  'unsubscribes',
  'spamComplaints',
  'bounced',
] as const satisfies Column[];
const RATES = [
  'openRate',
  'clickRate',
  'conversionRate',
  'spamComplaintRate',
  'bounceRate',
] as const satisfies Column[];
const CHANNELS = ['email', 'sms'] as const;
const MAX_CELL = 2_000;
const MULTIPLE = '[MULTIPLE VARIATIONS]';
// Everything invisible that is not part of an emoji or of right-to-left writing.
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

export type CampaignRow = {
  row: number;
  klaviyoCampaignId: string | null;
  name: string;
  subject: string | null;
  hasVariations: boolean;
  channel: (typeof CHANNELS)[number];
  sendTime: string;
  audiences: string[];
  tags: string[];
  conversionValueMinor: number | null;
} & Record<(typeof COUNTS)[number], number | null> &
  Record<(typeof RATES)[number], number | null>;

export type Remark = { row: number; column: string | null; reason: string };
export type Zone = { timeZone: string; currency: string };
type ReadRow = { value: CampaignRow | null; errors: Remark[]; notices: Remark[] };

/** A row is taken whole or not at all; every cell that stands in its way is named. */
export function readRow(cells: string[], row: number, header: Header, zone: Zone): ReadRow {
  const errors: Remark[] = [];
  const notices: Remark[] = [];
  const titleOf = (column: Column) => header.titles[header.columns.get(column) ?? -1] ?? null;
  const complain = (column: Column, reason: string) => {
    errors.push({ row, column: titleOf(column), reason });
  };
  const cell = (column: Column) => (cells[header.columns.get(column) ?? -1] ?? '').trim();
  const text = (column: Column) => cell(column).replace(CONTROLS, '').trim();
  const read = <T>(column: Column, result: Read<T>): T | null => {
    if ('value' in result) return result.value;
    complain(column, result.reason);
    return null;
  };

  const unusable = unusableCell(cells, header);
  if (unusable) return { value: null, errors: [{ row, ...unusable }], notices };

  if (!text('name')) complain('name', 'The campaign has no name.');
  const sendTime = readSendTime(cell('sendTime'), zone.timeZone);
  if ('reason' in sendTime) complain('sendTime', sendTime.reason);
  else if (sendTime.notice) {
    notices.push({ row, column: titleOf('sendTime'), reason: sendTime.notice });
  }
  const channel = CHANNELS.find((name) => name === (cell('channel') || 'email').toLowerCase());
  if (!channel) complain('channel', `“${cell('channel')}” is neither email nor sms.`);

  const numbers = Object.fromEntries([
    ...COUNTS.map((column) => [column, read(column, readCount(cell(column)))]),
    ...RATES.map((column) => [column, read(column, readRate(cell(column)))]),
  ]) as Record<(typeof COUNTS)[number] | (typeof RATES)[number], number | null>; // fromEntries forgets the keys
  const conversionValueMinor = read('revenue', readMoney(cell('revenue'), zone.currency));
  if (errors.length > 0 || 'reason' in sendTime || !channel)
    return { value: null, errors, notices };

  const value = {
    row,
    klaviyoCampaignId: text('campaignId') || null,
    name: text('name'),
    subject: text('subject') || null,
    hasVariations: cell('subject') === MULTIPLE,
    channel,
    sendTime: sendTime.at,
    audiences: several(text('audiences')),
    tags: several(text('tags')),
    conversionValueMinor,
    ...numbers,
  };
  return { value, errors, notices };
}

function unusableCell(cells: string[], { titles }: Header): Omit<Remark, 'row'> | null {
  const extra = cells.slice(titles.length).some((cell) => cell.trim() !== '');
  if (extra || cells.length < titles.length) {
    return {
      column: null,
      reason: `The row has ${cells.length} cells where the header has ${titles.length}.`,
    };
  }
  const long = cells.findIndex((cell) => cell.length > MAX_CELL);
  if (long >= 0) {
    return {
      column: titles[long] ?? null,
      reason: `The cell is longer than ${MAX_CELL} characters.`,
    };
  }
  const broken = cells.findIndex((cell) => cell.includes('\0') || !cell.isWellFormed());
  return broken < 0
    ? null
    : { column: titles[broken] ?? null, reason: 'The cell holds characters that are not text.' };
}

const several = (cell: string) =>
  cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
