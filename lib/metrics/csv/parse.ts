import Papa from 'papaparse';
import { knownIn, readHeader } from './columns';
import { decode } from './decode';
import { readRow, type CampaignRow, type Remark, type Zone } from './row';

const DELIMITERS = [',', '\t', ';'];

export type CampaignExport = {
  rows: CampaignRow[];
  /** Rows that were not taken, cell by cell. Row 1 is the header. */
  errors: Remark[];
  /** Rows that were taken, with something a person should know. */
  notices: Remark[];
  conversionMetric: string | null;
  ignoredColumns: string[];
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
};

/** Klaviyo's "Export analytics" file. Every row ends up in `rows` or in `errors`. */
export function parseCampaignExport(
  bytes: Uint8Array,
  zone: Zone,
): CampaignExport | { refusal: string } {
  const decoded = decode(bytes);
  if ('refusal' in decoded) return decoded;
  const [first, ...records] = split(decoded.text);
  if (!first) return { refusal: 'The file has no rows.' };
  const header = readHeader(first.cells);
  if ('refusal' in header) return header;

  const result: CampaignExport = {
    rows: [],
    errors: [],
    notices: [],
    conversionMetric: header.conversionMetric,
    ignoredColumns: header.ignored,
    encoding: decoded.encoding,
  };
  const seen = new Map<string, number>();
  for (const { row, cells, problem } of records) {
    if (problem) {
      result.errors.push({ row, column: null, reason: problem });
      continue;
    }
    const { value, errors, notices } = readRow(cells, row, header, zone);
    result.errors.push(...errors);
    const earlier = value?.klaviyoCampaignId ? seen.get(value.klaviyoCampaignId) : undefined;
    if (value && earlier) {
      const reason = `This campaign is in row ${earlier} already.`;
      result.errors.push({ row, column: 'Campaign ID', reason });
    } else if (value) {
      result.rows.push(value);
      result.notices.push(...notices);
      if (value.klaviyoCampaignId) seen.set(value.klaviyoCampaignId, row);
    }
  }
  return result;
}

type Record = { row: number; cells: string[]; problem: string | null };

function split(text: string): Record[] {
  const head = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(head, { delimiter: delimiterOf(head) });
  const problems = new Map(parsed.errors.map((error) => [error.row, wordingOf(error.code)]));
  return parsed.data
    .map((cells, at) => ({ row: at + 1, cells, problem: problems.get(at) ?? null }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function delimiterOf(text: string): string {
  const known = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
    return knownIn(data[0] ?? []);
  });
  return DELIMITERS[known.indexOf(Math.max(...known))] ?? ',';
}

function wordingOf(code: string): string {
  return code === 'MissingQuotes'
    ? 'A quotation mark is opened here and never closed.'
    : 'The quotation marks in this row do not match.';
}
