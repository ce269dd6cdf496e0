import type { PostgresType } from 'postgres';

type Parser = (text: string) => unknown;

function reader(oid: number, parse: Parser): PostgresType {
  return { to: oid, from: [oid], serialize: String, parse };
}

function number(text: string): unknown {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

// to_json writes an offset with minutes, the wire format leaves them out.
function timestamptz(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

/** Values as PostgREST writes them: what `to_json` gives, read back. */
export const postgrestTypes: Record<string, PostgresType> = {
  bigint: reader(20, number),
  numeric: reader(1700, number),
  real: reader(700, number),
  double: reader(701, number),
  timestamp: reader(1114, (text) => text.replace(' ', 'T')),
  timestamptz: reader(1184, timestamptz),
  bytea: reader(17, (text) => text),
};
