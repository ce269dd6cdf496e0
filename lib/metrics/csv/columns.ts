export type Column =
  | 'name'
  | 'tags'
  | 'subject'
  | 'audiences'
  | 'sendTime'
  | 'recipients'
  | 'conversionUniques'
  | 'conversionRate'
  | 'revenue'
  | 'opensUnique'
  | 'openRate'
  | 'opens'
  | 'clicksUnique'
  | 'clickRate'
  | 'clicks'
  | 'unsubscribes'
  | 'spamComplaints'
  | 'spamComplaintRate'
  | 'delivered'
  | 'bounced'
  | 'bounceRate'
  | 'campaignId'
  | 'channel';

export type Header = {
  columns: Map<Column, number>;
  titles: string[];
  conversionMetric: string | null;
  ignored: string[];
};

const TITLES = new Map<string, Column>([
  ['campaign name', 'name'],
  ['tags', 'tags'],
  ['subject', 'subject'],
  ['subject line', 'subject'],
  ['list', 'audiences'],
  ['lists', 'audiences'],
  ['send time', 'sendTime'],
  ['total recipients', 'recipients'],
  ['recipients', 'recipients'],
  ['revenue', 'revenue'],
  ['unique opens', 'opensUnique'],
  ['open rate', 'openRate'],
  ['total opens', 'opens'],
  ['unique clicks', 'clicksUnique'],
  ['click rate', 'clickRate'],
  ['total clicks', 'clicks'],
  ['unsubscribes', 'unsubscribes'],
  ['spam complaints', 'spamComplaints'],
  ['spam complaints rate', 'spamComplaintRate'],
  ['successful deliveries', 'delivered'],
  ['bounces', 'bounced'],
  ['bounce rate', 'bounceRate'],
  ['campaign id', 'campaignId'],
  ['campaign channel', 'channel'],
]);
// The send time says it all again.
const REDUNDANT = new Set(['send weekday', 'year', 'month', '']);
const REQUIRED: [Column, string][] = [
  ['name', 'Campaign Name'],
  ['sendTime', 'Send Time'],
  ['recipients', 'Total Recipients'],
];

const keyOf = (title: string) => title.trim().replace(/\s+/g, ' ').toLowerCase();

/** How many columns of a header we know: tells which delimiter was meant. */
export const knownIn = (titles: string[]) =>
  titles.filter((title) => TITLES.has(keyOf(title))).length;

export function readHeader(row: string[]): Header | { refusal: string } {
  const titles = row.map((title) => title.trim().replace(/\s+/g, ' '));
  const keys = titles.map(keyOf);
  const twice = keys.findIndex((key, at) => key !== '' && keys.indexOf(key) < at);
  if (twice >= 0) return { refusal: `The column “${titles[twice]}” is there twice.` };

  const header: Header = { columns: new Map(), titles, conversionMetric: null, ignored: [] };
  const clash = titles.find((title, at) => !place(header, title, at, keys));
  if (clash) return { refusal: `The column “${clash}” says what another column says already.` };

  const missing = REQUIRED.find(([column]) => !header.columns.has(column));
  return missing
    ? { refusal: `This is not Klaviyo's campaign export: the column “${missing[1]}” is missing.` }
    : header;
}

function place(header: Header, title: string, at: number, keys: string[]): boolean {
  const key = keyOf(title);
  const column = TITLES.get(key) ?? conversionColumnOf(header, title, keys);
  if (!column) {
    if (!REDUNDANT.has(key)) header.ignored.push(title);
    return true;
  }
  if (header.columns.has(column)) return false;
  header.columns.set(column, at);
  return true;
}

// The conversion metric's own name is in the header: "Unique Placed Order" and "Placed Order Rate".
function conversionColumnOf(header: Header, title: string, keys: string[]): Column | null {
  const key = keyOf(title);
  const [, unique] = /^unique (.+)$/.exec(key) ?? [];
  if (unique && keys.includes(`${unique} rate`)) {
    header.conversionMetric = title.slice('unique '.length);
    return 'conversionUniques';
  }
  const [, rate] = /^(.+) rate$/.exec(key) ?? [];
  return rate && keys.includes(`unique ${rate}`) ? 'conversionRate' : null;
}
