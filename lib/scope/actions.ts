'use server';

import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { SCOPE_KINDS, unitsOf } from './kinds';
import { monthName } from './month';
import { Beyond, EndOfTerms, Terms } from './schema';

export const setTerms = defineFormAction(Terms, async ({ db }, terms) => {
  const { error } = await db.rpc('set_scope_package', {
    client: terms.clientId,
    starts_on: terms.startsOn,
    name: terms.name,
    items: Object.fromEntries(
      SCOPE_KINDS.map((kind) => [
        kind,
        {
          min: terms[`${kind}Min`],
          max: terms[`${kind}Max`],
          carry: terms[`${kind}Carry`],
        },
      ]),
    ),
  });
  return error
    ? fail(toFailure(error))
    : ok(`${terms.name} holds from ${monthName(terms.startsOn)}`);
});

export const endTerms = defineFormAction(EndOfTerms, async ({ db }, { clientId, endsOn }) => {
  const { error } = await db.rpc('end_scope_package', { client: clientId, ends_on: endsOn });
  return error ? fail(toFailure(error)) : ok(`No package from ${monthName(endsOn)}`);
});

export const allowBeyond = defineFormAction(Beyond, async ({ db }, { clientId, ...beyond }) => {
  const { error } = await db
    .from('crm_scope_overrides')
    .insert(stamped({ client_id: clientId, ...beyond }));
  return error
    ? fail(toFailure(error))
    : ok(`${unitsOf(beyond.units, beyond.kind)} more in ${monthName(beyond.month)}`);
});
