import type { PostgresError } from 'postgres';

const BY_CODE: Record<string, number> = {
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '42883': 404,
  '42P01': 404,
  '42P17': 500,
  '21000': 400,
  '53400': 500,
  '57014': 500,
  P0001: 400,
};

const BY_CLASS: Record<string, number> = {
  '08': 503,
  '0L': 403,
  '0P': 403,
  '22': 400,
  '23': 400,
  '28': 403,
  '42': 400,
  '53': 503,
};

/** A database refusal as PostgREST answers it; `PT409` raised in SQL is HTTP 409. */
export function refusalResponse(refusal: PostgresError, anonymous: boolean): Response {
  const { code, message, detail, hint } = refusal;
  return Response.json(
    { code, details: detail ?? null, hint: hint ?? null, message },
    { status: statusOf(code, anonymous) },
  );
}

function statusOf(code: string, anonymous: boolean): number {
  if (code === '42501') return anonymous ? 401 : 403;
  const chosen = /^PT([2-5]\d\d)$/.exec(code)?.[1];
  if (chosen) return Number(chosen);
  return BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)] ?? 500;
}
