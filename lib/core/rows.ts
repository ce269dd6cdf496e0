import type { Database } from './database.types';

export type Enum<Name extends keyof Database['public']['Enums']> =
  Database['public']['Enums'][Name];
export type Row<Name extends keyof Database['public']['Tables']> =
  Database['public']['Tables'][Name]['Row'];
