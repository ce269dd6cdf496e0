import { createServer, type Server } from 'node:net';
import type { Ports } from '../context.ts';

const APP = 3000;
const GATEWAY = 54321;
const BLOCKS = 50;
const CLAIMS = 20_000;

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

/**
 * Held as long as this process lives: whoever else starts in the same second cannot hold it too, and leaves the block
 * that it stands for alone, though nothing listens there yet.
 */
function claim(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const held = createServer((socket) => socket.destroy());
    held.once('error', () => resolve(null));
    held.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(held.unref()));
  });
}

/** The documented ports, or the next block that nobody has claimed and in which all are free, and which were not. */
export async function choosePorts(): Promise<Chosen> {
  const taken: number[] = [];
  const app = await firstBlock({ start: APP, step: 1, size: 1, claims: CLAIMS }, taken);
  const gateway = await firstBlock({ start: GATEWAY, step: 10, size: 3, claims: 9 }, taken);
  return { ports: { app, gateway, postgres: gateway + 1, functions: gateway + 2 }, taken };
}

type Blocks = { start: number; step: number; size: number; claims: number };

async function firstBlock({ start, step, size, claims }: Blocks, taken: number[]) {
  for (let first = start; first < start + BLOCKS * step; first += step) {
    const held = await claim(first + claims);
    if (!held) {
      taken.push(first);
      continue;
    }
    const ports = Array.from({ length: size }, (_, index) => first + index);
    const busy: number[] = [];
    for (const port of ports) if (!(await isFree(port))) busy.push(port);
    if (busy.length === 0) return first;
    held.close();
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
