import { loadKeys } from './keys.ts';
import type { LocalContext, Ports } from './context.ts';

export type Setup = {
  dir: string;
  ports: Ports;
  appUrl: string;
  env: Record<string, string>;
};

/** The same context in every process of the stack: all of it follows from the folder and the ports. */
export async function makeContext(
  { dir, ports, appUrl, env }: Setup,
  log: LocalContext['log'] = () => {},
): Promise<LocalContext> {
  const host = '127.0.0.1';
  const url = (role: string) => `postgres://${role}@${host}:${ports.postgres}/postgres`;
  return {
    dir,
    ports,
    appUrl,
    env,
    log,
    db: { host, port: ports.postgres, url },
    keys: await loadKeys(dir),
  };
}
