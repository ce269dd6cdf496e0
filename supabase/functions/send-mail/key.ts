/**
 * The same for every try of one job, and for no other: job numbers begin again with every database, and several of
 * them may send through one account.
 */
export async function keyOf(appUrl: string, id: number, payload: unknown): Promise<string> {
  const written = new TextEncoder().encode(JSON.stringify([appUrl, id, payload]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', written));
  const mark = Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0'));
  return `job-${id}-${mark.join('')}`;
}
