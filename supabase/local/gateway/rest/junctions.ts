import { registerHooks } from 'node:module';

/**
 * lite takes every table with two foreign keys for a junction, so that with tenant keys on all
 * tables `clients(name)` is ambiguous. PostgREST wants both keys inside the primary key; this puts
 * that condition into lite as it is loaded, and fails when lite's code is no longer the same.
 */
const SEARCH = 'for(let S of Bn(w))u.push({type:"m2m",junctionTable:y,';
const CONDITION =
  't.primary_keys.some(k=>k.table===y&&[...g,...S].every(b=>k.columns.includes(b.column)))&&';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/@supabase/lite/dist/index.js')) return loaded;
    const source = String(loaded.source);
    if (!source.includes(SEARCH)) throw new Error('lite finds junctions in another way now.');
    return {
      ...loaded,
      source: source.replace(SEARCH, SEARCH.replace('u.push', `${CONDITION}u.push`)),
    };
  },
});
