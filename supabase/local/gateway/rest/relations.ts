import { registerHooks } from 'node:module';

type Patch = { what: string; found: string; instead: string };

const MANY = 'for(let S of Bn(w))u.push({type:"m2m",junctionTable:y,';
const BOTH_IN_THE_KEY =
  't.primary_keys.some(k=>k.table===y&&[...g,...S].every(b=>k.columns.includes(b.column)))&&';
const OF_ONE_KEY =
  '(k.foreign_key_group??k.foreign_key_name)===(a.fk.foreign_key_group??a.fk.foreign_key_name)&&k.table===a.fk.table&&k.ref_table===a.fk.ref_table';

const PATCHES: Patch[] = [
  {
    // lite takes every table with two foreign keys for a junction, so that with tenant keys on all tables
    // `clients(name)` is ambiguous. PostgREST wants both keys inside the primary key.
    what: 'finds junctions',
    found: MANY,
    instead: MANY.replace('u.push', `${BOTH_IN_THE_KEY}u.push`),
  },
  {
    // With a hint, `clients!a_key(name)`, lite joins by the first column of the key alone.
    what: 'reads hints',
    found: 'if(a)return jS(a,e,n)',
    instead: `if(a)return a.fk?Vr(e,n,r.filter(k=>${OF_ONE_KEY}),a.direction??(a.kind==="target_column"?"o2m":"m2o")):jS(a,e,n)`,
  },
];

/** Puts right how lite reads foreign keys, as it is loaded, and fails when lite's code is no longer the same. */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/@supabase/lite/dist/index.js')) return loaded;
    let source = String(loaded.source);
    for (const { what, found, instead } of PATCHES) {
      if (!source.includes(found)) throw new Error(`lite ${what} in another way now.`);
      source = source.replace(found, instead);
    }
    return { ...loaded, source };
  },
});
