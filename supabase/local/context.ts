import type { JSONWebKeySet, JWTPayload } from 'jose';

/** What every part of the embedded stack is given: where things are, and who may sign. */
export type LocalContext = {
  dir: string;
  db: { host: string; port: number; url(role: string): string };
  keys: Keys;
  ports: Ports;
  appUrl: string;
  env: Record<string, string>;
  log(part: string, message: string): void;
};

export type Ports = { app: number; gateway: number; postgres: number; functions: number };

export type Keys = {
  jwks: JSONWebKeySet;
  verify(token: string): Promise<JWTPayload | null>;
  sign(claims: JWTPayload): Promise<string>;
  anonKey: string;
  serviceRoleKey: string;
};
