// Clients' API keys and tokens, encrypted before they reach the database: v1.<iv>.<ciphertext + tag>, base64url.
const VERSION = 'v1';
const IV_BYTES = 12;
const KEY_BYTES = 32;

export class SecretError extends Error {
  override name = 'SecretError';
}

export async function encrypt(plaintext: string, base64Key: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await importKey(base64Key);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(plaintext),
  );
  return [VERSION, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
}

/** Throws SecretError when the text is not ours, was changed, or was sealed with another key. */
export async function decrypt(sealed: string, base64Key: string): Promise<string> {
  const [version, iv, body, ...rest] = sealed.split('.');
  if (version !== VERSION || !iv || !body || rest.length > 0) {
    throw new SecretError('This is not a stored secret.');
  }
  const key = await importKey(base64Key);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv) },
      key,
      fromBase64(body),
    );
    return new TextDecoder().decode(plain);
  } catch (cause) {
    throw new SecretError('The stored secret cannot be opened with this key.', { cause });
  }
}

async function importKey(base64Key: string): Promise<CryptoKey> {
  const bytes = fromBase64(base64Key);
  if (bytes.length !== KEY_BYTES) {
    throw new SecretError(`SECRETS_KEY must be ${KEY_BYTES} bytes in base64.`);
  }
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch (cause) {
    throw new SecretError('This is not base64.', { cause });
  }
}
