import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { Keys } from './context.ts';

type Stored = { privateKey: JWK & { kid: string }; anonKey: string; serviceRoleKey: string };
type Verified = { claims: JWTPayload; until: number };

const REMEMBERED = 5000;

/** This clone's signing key and API keys, made on first use. */
export async function loadKeys(dir: string): Promise<Keys> {
  const file = join(dir, 'keys.json');
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, JSON.stringify(await generate(), null, 2), { mode: 0o600 });
  }
  const { privateKey, anonKey, serviceRoleKey }: Stored = JSON.parse(readFileSync(file, 'utf8'));
  const jwks = { keys: [publicPart(privateKey)] };
  return {
    jwks,
    anonKey,
    serviceRoleKey,
    verify: verifier(createLocalJWKSet(jwks)),
    sign: await signer(privateKey),
  };
}

async function generate(): Promise<Stored> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const privateKey = {
    ...(await exportJWK(pair.privateKey)),
    kid: randomUUID(),
    alg: 'ES256',
    use: 'sig',
  };
  const sign = await signer(privateKey);
  const issued = Math.floor(Date.now() / 1000);
  const tenYears = issued + 10 * 365 * 24 * 60 * 60;
  const key = (role: string) => sign({ iss: 'supabase', role, iat: issued, exp: tenYears });
  return { privateKey, anonKey: await key('anon'), serviceRoleKey: await key('service_role') };
}

function publicPart({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use, key_ops: ['verify'] };
}

async function signer(privateKey: JWK & { kid: string }) {
  const key = await importJWK(privateKey, 'ES256');
  const header = { alg: 'ES256', typ: 'JWT', kid: privateKey.kid };
  return (claims: JWTPayload) => new SignJWT(claims).setProtectedHeader(header).sign(key);
}

// A page asks ten times with the same token; the signature is worth checking once.
function verifier(jwks: ReturnType<typeof createLocalJWKSet>) {
  const remembered = new Map<string, Verified>();
  return async (token: string): Promise<JWTPayload | null> => {
    const known = remembered.get(token);
    if (known) return known.until > Date.now() ? known.claims : null;
    try {
      const { payload } = await jwtVerify(token, jwks, { algorithms: ['ES256'] });
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(token, { claims: payload, until: (payload.exp ?? Infinity) * 1000 });
      return payload;
    } catch {
      return null;
    }
  };
}
