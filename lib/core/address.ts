/** Who is calling, as the platform's proxy says; for limits and for the record of a decision. */
export function clientAddress(headers: Headers): string {
  const forwarded = headers.get('x-real-ip') ?? headers.get('x-forwarded-for')?.split(',')[0];
  return forwarded?.trim() || 'unknown';
}
