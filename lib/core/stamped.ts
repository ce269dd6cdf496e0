type Stamps =
  | 'agency_id'
  | 'client_id'
  | 'author_id'
  | 'created_by'
  | 'user_id'
  | 'number'
  | 'version'
  | 'position'
  | 'granted_by'
  | 'currency'
  | 'carried_version';

/**
 * A row to insert, without the columns that a trigger fills in and no grant lets anybody send. The generated types
 * demand them; `never` satisfies every column and can never be read.
 */
export const stamped = <Row extends object>(row: Row) =>
  row as Row & Record<Exclude<Stamps, keyof Row>, never>;
