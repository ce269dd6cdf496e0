import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, jwtVerify, SignJWT } from 'jose';
import { StorageFailure } from './failure.ts';

export type Scope = 'download' | 'render' | 'upload';
export type Signature = {
  url: string;
  scope: Scope;
  owner?: string;
  upsert?: boolean;
  transformations?: string;
};
export type Signer = ReturnType<typeof openSigner>;

/** Signed URLs have a key of their own, so that no session token passes for one, nor the reverse. */
export function openSigner(dir: string) {
  const key = keyIn(join(dir, 'storage'));

  return {
    sign(signature: Signature, expiresIn: number): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ ...signature })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(key);
    },

    async verify(token: string, scope: Scope, url: string): Promise<Signature & { exp: number }> {
      try {
        const { payload } = await jwtVerify<Signature>(token, key, { algorithms: ['HS256'] });
        if (payload.scope !== scope) {
          throw new StorageFailure(400, 'InvalidSignature', `Token is not scoped for ${scope}`);
        }
        if (payload.url !== url) {
          throw new StorageFailure(400, 'InvalidSignature', 'Invalid signature');
        }
        return { ...payload, exp: payload.exp ?? 0 };
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
        throw new StorageFailure(400, 'InvalidJWT', error.message);
      }
    },
  };
}

function keyIn(folder: string): Uint8Array {
  const file = join(folder, 'url-signing-key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return new Uint8Array(readFileSync(file));
}
