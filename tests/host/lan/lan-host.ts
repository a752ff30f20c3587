import { mkdirSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions } from '#host/api/host.ts';
import type { CallReply } from '#model/host-api/client.ts';
import type { LanInterface } from '#model/host-api/lan.ts';
import { caller, hostPlace, type Call } from '../test-host.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** One request to a sharing host as a device sends it, the authority's certificate trusted. */
export function askDevice(
  base: string,
  ca: string,
  path: string,
  asking: Asking = {},
): Promise<Answer> {
  const { protocol, hostname, port, origin } = new URL(base);
  const body = asking.body === undefined ? undefined : JSON.stringify(asking.body);
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json', origin }),
    ...asking.headers,
  };
  const method = asking.method ?? (body === undefined ? 'GET' : 'POST');
  const options = { hostname, port, path, method, headers, agent: false };
  return new Promise((resolve, reject) => {
    const send =
      protocol === 'https:' ? request({ ...options, ca, servername: '' }) : plainRequest(options);
    send.on('error', reject);
    send.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    send.end(body);
  });
}

/** A host that shares on loopback addresses only; `networks` may be changed while it runs. */
export async function lanHost({ pin = '135790' } = {}): Promise<{
  host: Host;
  options: HostOptions;
  call: Call;
  networks: LanInterface[];
  /** `stopped`: milliseconds at which it stands still. */
  clock: { ahead: number; stopped?: number };
}> {
  const place = hostPlace();
  const pageDir = join(place.dataDir, '..', 'page');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(join(pageDir, 'assets', 'main.js'), 'void 0;');
  const networks = [{ name: 'test0', address: '127.0.0.2' }];
  const clock: { ahead: number; stopped?: number } = { ahead: 0 };
  const options: HostOptions = {
    ...place,
    now: () => clock.stopped ?? Date.now() + clock.ahead,
    lan: { pageDir, interfaces: () => networks, mdns: false, ports: { network: 0, local: 0 } },
  };
  const host = await createHost(options);
  onTestFinished(() => host.close());
  const call = caller(host, host.openSession('screen'));
  await call('staff.setup', { pin });
  return { host, options, call, networks, clock };
}

/** Starts sharing. `base` and `local` are the addresses for devices. */
export async function share(call: Call): Promise<{ base: string; local: string; ca: string }> {
  const status = await call('lan.start', { address: '127.0.0.2' });
  if (!status.running) throw new Error('not sharing');
  return { base: status.address, local: status.local, ca: await authorityPem(call) };
}

export async function authorityPem(call: Call): Promise<string> {
  const { base64 } = await call('lan.authority', {});
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

export type Device = (path: string, asking?: Asking) => Promise<Answer>;

/** Pairs a device: code, name, confirmation. Answers how it asks from then on, its id and its cookie. */
export async function pair(
  call: Call,
  { base, ca }: { base: string; ca: string },
  name = '一号头显',
): Promise<{ ask: Device; cookie: string; id: string }> {
  const { code } = await call('lan.show-code', {});
  const asked = valueOf(
    await askDevice(base, ca, '/api/pairing/ask', { body: { code, name } }),
  ) as { request: string; secret: string };
  await call('lan.confirm', { request: asked.request });
  const collected = await askDevice(base, ca, '/api/pairing/collect', { body: asked });
  const cookie = String(collected.headers['set-cookie']).split(';')[0] ?? '';
  const devices = await call('lan.devices', {});
  return {
    cookie,
    id: devices.at(-1)?.id ?? '',
    ask: (path, asking = {}) =>
      askDevice(base, ca, path, { ...asking, headers: { cookie, ...asking.headers } }),
  };
}

/** What a call's answer holds, or the code of its error. */
export function valueOf({ body }: Answer): unknown {
  const reply: CallReply = JSON.parse(body);
  return reply.ok ? reply.value : reply.error.code;
}
