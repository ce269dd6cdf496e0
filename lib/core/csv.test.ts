import { describe, expect, test } from 'vitest';
import { writeCsv } from './csv';

const line = (...values: (string | number | null)[]) => writeCsv([], [values]).split('\r\n')[1];

describe('a CSV file', () => {
  test('keeps commas, quotes and lines inside their field', () => {
    expect(line('a, b', 'say "hi"', 'two\nlines')).toBe('"a, b","say ""hi""","two\nlines"');
  });

  test.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', ' =cmd|calc'])(
    'never hands a spreadsheet the formula %j',
    (text) => {
      expect(line(text)).toContain(`'${text.replaceAll('"', '""')}`);
    },
  );

  test('leaves numbers numbers, also below zero', () => {
    expect(line(-1.5, null, 0)).toBe('-1.5,,0');
  });
});
