const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Asked before an id from an address reaches Postgres, which would call a malformed one an error. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value);
