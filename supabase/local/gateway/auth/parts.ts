import type { Sql } from 'postgres';
import type { LocalContext } from '../../context.ts';
import type { Lite } from '../lite.ts';
import type { Mailbox } from '../mailbox/store.ts';

export type AuthParts = { ctx: LocalContext; sql: Sql; lite: Lite; mailbox: Mailbox };
