import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { median } from './frame-cost.ts';

const FOLLOWERS = 300;
/** Poses a second, seconds a measurement, measurements of each in turns. */
const RATE = 20;
const SECONDS = 8;
const ROUNDS = 3;
const PIN = '135790';

interface Side {
  /** Milliseconds from the guide's sending to a follower's hearing, all of one measurement. */
  measure: () => Promise<number[]>;
  stop: () => void;
}

/**
 * 300 followers of one host's activity room and a guide who walks all the time, against a bare WebSocket relay
 * with as many, in turns. Servers in processes of their own, guide and followers together in this one.
 *
 * @returns `p99Ratio`: the 99th percentile of the time a pose takes, over that of the bare relay
 */
export async function measureLive(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-live-'));
  const sides: Side[] = [];
  try {
    const host = await start('live-host.ts', folder);
    sides.push(await side(host, await screenCookie(host.address)));
    const relay = await start('live-relay.ts', folder);
    sides.push(await side(relay, ''));
    const all: number[][] = sides.map(() => []);
    const p99s: number[][] = sides.map(() => []);
    // The first round warms both up.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [index, { measure }] of sides.entries()) {
        const times = await measure();
        if (round === 0) continue;
        all[index]?.push(...times);
        p99s[index]?.push(share(times, 0.99));
      }
    const [ours = [], bare = []] = all;
    const ratios = p99s[0]?.map((value, round) => value / (p99s[1]?.[round] ?? Number.NaN)) ?? [];
    return {
      p99Ratio: rounded(median(ratios)),
      p99: rounded(share(ours, 0.99)),
      p99Bare: rounded(share(bare, 0.99)),
      p50: rounded(share(ours, 0.5)),
      p50Bare: rounded(share(bare, 0.5)),
      lost:
        (FOLLOWERS * RATE * SECONDS * ROUNDS - ours.length) / (FOLLOWERS * RATE * SECONDS * ROUNDS),
    };
  } finally {
    for (const { stop } of sides) stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Server = Awaited<ReturnType<typeof start>>;

async function start(script: string, folder: string) {
  const server = spawn(process.execPath, [join(import.meta.dirname, script), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(chunk.toString());
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return { address, stop: () => void server.kill() };
}

/** The cookie of a screen of the host's own that has told the PIN. */
async function screenCookie(address: string): Promise<string> {
  const page = await fetch(address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const told = await fetch(`${address}api/call/staff.unlock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin, cookie },
    body: JSON.stringify({ pin: PIN }),
  });
  if (!told.ok) throw new Error(`the host answers ${told.status}`);
  return cookie;
}

async function side({ address, stop }: Server, cookie: string): Promise<Side> {
  const connectAs = (role: string) => {
    const to = `${address.replace('http', 'ws')}api/live?role=${role}&page=${randomUUID()}`;
    const headers = cookie === '' ? {} : { cookie, origin: new URL(address).origin };
    const socket = new WebSocket(to, { headers });
    return new Promise<WebSocket>((resolve, reject) => {
      socket.once('open', () => resolve(socket));
      socket.once('error', reject);
    });
  };
  const guide = await connectAs('guide');
  const sent: number[] = [];
  let times: number[] = [];
  const hear = (data: Buffer) => {
    const heard = performance.now();
    const number = /^\{"kind":"pose","pose":\[(\d+),/.exec(data.toString())?.[1];
    if (number !== undefined) times.push(heard - (sent[Number(number)] ?? Number.NaN));
  };
  const followers: WebSocket[] = [];
  for (let count = 0; count < FOLLOWERS; count += 1) {
    const follower = await connectAs('follower');
    follower.on('message', hear);
    followers.push(follower);
  }
  return {
    stop: () => {
      for (const socket of [guide, ...followers]) socket.terminate();
      stop();
    },
    measure: async () => {
      sent.length = 0;
      times = [];
      const begun = performance.now();
      for (let number = 0; number < RATE * SECONDS; number += 1) {
        await wait(Math.max(0, begun + (number * 1000) / RATE - performance.now()));
        sent.push(performance.now());
        guide.send(JSON.stringify({ kind: 'pose', pose: [number, 0, 0, 0] }));
      }
      await wait(1000);
      return times;
    },
  };
}

function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
