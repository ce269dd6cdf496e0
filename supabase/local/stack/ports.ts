import { createServer } from 'node:net';
import { type Ports } from '../context.ts';

const APP = 3000;
const GATEWAY = 54321;
const BLOCKS = 50;

export type Chosen = { ports: Ports; taken: number[] };

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => resolve(true)),
    );
  });
}

/** The documented ports, or the next block in which all are free, and which were not. */
export async function choosePorts(): Promise<Chosen> {
  const taken: number[] = [];
  const app = await firstBlock(APP, 1, 1, taken);
  const gateway = await firstBlock(GATEWAY, 10, 3, taken);
  return { ports: { app, gateway, postgres: gateway + 1, functions: gateway + 2 }, taken };
}

async function firstBlock(start: number, step: number, size: number, taken: number[]) {
  for (let first = start; first < start + BLOCKS * step; first += step) {
    const ports = Array.from({ length: size }, (_, index) => first + index);
    const busy: number[] = [];
    for (const port of ports) if (!(await isFree(port))) busy.push(port);
    if (busy.length === 0) return first;
    taken.push(...busy);
  }
  throw new Error(`No free ports from ${start} on.`);
}

/** Any free ports, for tests. */
export async function anyPorts(): Promise<Ports> {
  const [app = 0, gateway = 0, postgres = 0, functions = 0] = await Promise.all(
    Array.from({ length: 4 }, anyPort),
  );
  return { app, gateway, postgres, functions };
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
