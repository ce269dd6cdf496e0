import { describe, expect, test } from 'vitest';
import { decrypt, encrypt, SecretError } from './secrets.ts';

const keyOf = (fill: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)));
const key = keyOf(7);

describe('a stored secret', () => {
  test('comes back as it went in, whatever it holds', async () => {
    for (const secret of ['pk_0123456789abcdef', '', 'é🔑\n', 'x'.repeat(10_000)]) {
      expect(await decrypt(await encrypt(secret, key), key)).toBe(secret);
    }
  });

  test('never looks the same twice and never shows what is inside', async () => {
    const first = await encrypt('pk_live', key);
    expect(first).not.toBe(await encrypt('pk_live', key));
    expect(first).toMatch(/^v1\.[\w-]{16}\.[\w-]+$/);
    expect(first).not.toContain('pk_live');
  });

  test('is refused with another key', async () => {
    const sealed = await encrypt('pk_live', key);
    await expect(decrypt(sealed, keyOf(8))).rejects.toThrow(SecretError);
  });

  test('is refused when one character was changed', async () => {
    const sealed = await encrypt('pk_live', key);
    const last = sealed.endsWith('A') ? 'B' : 'A';
    await expect(decrypt(sealed.slice(0, -3) + last + sealed.slice(-2), key)).rejects.toThrow(
      SecretError,
    );
  });

  test.each(['', 'pk_live', 'v2.a.b', 'v1.a', 'v1.a.b.c', 'v1.**.**'])(
    'refuses %j, which we never stored',
    async (text) => {
      await expect(decrypt(text, key)).rejects.toThrow(SecretError);
    },
  );

  test('refuses a key of the wrong length, and one that is not base64', async () => {
    await expect(encrypt('pk_live', btoa('short'))).rejects.toThrow(SecretError);
    await expect(encrypt('pk_live', '***')).rejects.toThrow(SecretError);
  });
});
