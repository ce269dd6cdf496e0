import { type App } from '@supabase/lite';
import { type Sql } from 'postgres';
import { type LocalContext } from '../../context.ts';
import { type Mailbox } from '../mailbox/store.ts';

export type AuthParts = { ctx: LocalContext; sql: Sql; lite: App; mailbox: Mailbox };
