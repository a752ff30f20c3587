import { createServer } from 'node:net';
import { statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { createHost } from '#host/api/host.ts';
import { createAuthority, issueLeaf } from '#host/lan/certificates.ts';
import { caller, codeOf } from '../test-host.ts';
import { askDevice, authorityPem, lanHost, pair, share, valueOf } from './lan-host.ts';

const minutes = 60_000;

test('off by default, for staff alone, and on networks that there are', async () => {
  const { host, call } = await lanHost();
  expect(await call('lan.status', {})).toEqual({ running: false });
  const visitor = caller(host, host.openSession('screen'));
  expect(await codeOf(visitor('lan.start', { address: '127.0.0.2' }))).toBe('staff/locked');
  expect(await codeOf(call('lan.start', { address: '127.0.0.9' }))).toBe('lan/no-interface');
  expect(await codeOf(call('lan.show-code', {}))).toBe('lan/not-running');
  const { base, ca } = await share(call);
  expect((await askDevice(base, ca, '/')).body).toContain('页');
  expect(await call('lan.stop', {})).toEqual({ running: false });
  await expect(askDevice(base, ca, '/')).rejects.toThrow(/ECONNREFUSED/);
});

test('a device is let in by code and name, keeps its place over a restart, and is out when revoked', async () => {
  const { call, host, options } = await lanHost();
  const shared = await share(call);
  const { code, qr } = await call('lan.show-code', {});
  expect(qr.length).toBe(qr[0]?.length);
  expect(qr[0]?.startsWith('1111111')).toBe(true);
  const asked = valueOf(
    await askDevice(shared.base, shared.ca, '/api/pairing/ask', { body: { code, name: '三楼' } }),
  ) as { request: string; secret: string };
  const collect = () => askDevice(shared.base, shared.ca, '/api/pairing/collect', { body: asked });
  expect(valueOf(await collect())).toEqual({ state: 'waiting' });
  expect(await call('lan.waiting', {})).toMatchObject([{ id: asked.request, name: '三楼' }]);
  await call('lan.confirm', { request: asked.request });
  const collected = await collect();
  const set = String(collected.headers['set-cookie']);
  expect(set).toMatch(/^xunzhan-device=[\w-]{43}; .*Secure; HttpOnly; SameSite=Strict$/);
  expect(collected.body).not.toContain(set.slice(15, 58));
  const cookie = set.split(';')[0] ?? '';
  const status = (base: string, ca: string) =>
    askDevice(base, ca, '/api/call/host.status', { headers: { cookie }, body: {} });
  expect(valueOf(await status(shared.base, shared.ca))).toMatchObject({ shell: 'device' });
  await host.close();

  const later = await createHost(options);
  try {
    const screen = caller(later, later.openSession('screen'));
    await screen('staff.unlock', { pin: '135790' });
    const again = await share(screen);
    expect(again.ca).toBe(shared.ca);
    expect((await status(again.base, again.ca)).status).toBe(200);
    const [device] = await screen('lan.devices', {});
    await screen('lan.revoke', { device: device?.id ?? '' });
    expect((await status(again.base, again.ca)).status).toBe(401);
    expect(await screen('lan.devices', {})).toEqual([]);
  } finally {
    await later.close();
  }
});

test('codes over the network: wrong, used up, withdrawn after five, expired', async () => {
  const { call, clock } = await lanHost();
  const { base, ca } = await share(call);
  const tell = async (code: string) =>
    valueOf(await askDevice(base, ca, '/api/pairing/ask', { body: { code, name: 'x' } }));
  const { code } = await call('lan.show-code', {});
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await tell(wrong)).toBe('pairing/wrong-code');
  expect(await tell(code)).toMatchObject({ request: expect.any(String) });
  expect(await tell(code)).toBe('pairing/no-code');
  await call('lan.show-code', {});
  const never = 'abcdef';
  expect(await tell(never)).toBe('call/invalid');
  clock.ahead += 11 * minutes;
  expect(await tell(wrong)).toBe('pairing/no-code');
  const second = await call('lan.show-code', {});
  const bad = second.code === '000000' ? '000001' : '000000';
  clock.ahead += minutes;
  const answers: unknown[] = [];
  for (let index = 0; index < 5; index += 1) answers.push(await tell(bad));
  expect(answers.at(-1)).toBe('pairing/withdrawn');
  expect(await tell(second.code)).toBe('pairing/no-code');
});

test('guessing codes is slowed down by address', async () => {
  const { call } = await lanHost();
  const { base, ca } = await share(call);
  const codes: unknown[] = [];
  for (let index = 0; index < 12; index += 1)
    codes.push(
      valueOf(
        await askDevice(base, ca, '/api/pairing/ask', { body: { code: '123456', name: 'x' } }),
      ),
    );
  expect(codes[0]).toBe('pairing/no-code');
  expect(codes).toContain('device/too-fast');
});

test('TLS 1.2 and newer only', async () => {
  const { call } = await lanHost();
  const { base, ca } = await share(call);
  const { hostname, port } = new URL(base);
  const protocolOf = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
    new Promise<string>((resolve) => {
      const socket = connect({
        host: hostname,
        port: Number(port),
        ca,
        minVersion: version,
        maxVersion: version,
        ciphers: 'DEFAULT@SECLEVEL=0',
      });
      socket.on('error', () => resolve('refused'));
      socket.on('secureConnect', () => {
        resolve(String(socket.getProtocol()));
        socket.destroy();
      });
    });
  expect(await protocolOf('TLSv1.1')).toBe('refused');
  expect(await protocolOf('TLSv1.2')).toBe('TLSv1.2');
  expect(await protocolOf('TLSv1.3')).toBe('TLSv1.3');
});

test('the same devices come in by cable: HTTP on the loopback address, paired as well', async () => {
  const { call } = await lanHost();
  const { local, ca } = await share(call);
  expect(new URL(local).hostname).toBe('localhost');
  const base = local.replace('localhost', '127.0.0.1');
  const path = '/api/call/host.status';
  expect((await askDevice(base, ca, path, { body: {} })).status).toBe(401);
  const { ask } = await pair(call, { base, ca });
  expect((await ask(path, { body: {} })).status).toBe(200);
});

test('another address brings another certificate of the same authority', async () => {
  const { call, networks } = await lanHost();
  const { ca } = await share(call);
  networks[0] = { name: 'test0', address: '127.0.0.3' };
  const moved = await call('lan.start', { address: '127.0.0.3' });
  if (!moved.running) throw new Error('not sharing');
  expect((await askDevice(moved.address, ca, '/')).status).toBe(200);
  expect(await authorityPem(call)).toBe(ca);
});

test('a customer certificate is used, refused when its key is another’s, and put away again', async () => {
  const { call } = await lanHost();
  const { base, ca } = await share(call);
  const theirs = await createAuthority('单位', Date.now());
  const identity = await issueLeaf(theirs, ['127.0.0.2'], Date.now());
  const other = await issueLeaf(theirs, ['127.0.0.2'], Date.now());
  const mixed = { certificate: identity.certificate, key: other.key };
  const use = (value: typeof mixed | null) => call('lan.use-certificate', { identity: value });
  expect(await codeOf(use(mixed))).toBe('lan/certificate-invalid');
  expect(await codeOf(use({ certificate: 'x', key: 'y' }))).toBe('lan/certificate-invalid');
  const status = await use(identity);
  if (!status.running) throw new Error('not sharing');
  expect(status.certificate).toBe('customer');
  expect((await askDevice(status.address, theirs.certificate, '/')).status).toBe(200);
  const own = await use(null);
  if (!own.running) throw new Error('not sharing');
  expect((await askDevice(own.address, ca, '/')).status).toBe(200);
  expect(new URL(base).hostname).toBe(new URL(own.address).hostname);
});

test('keys lie encrypted with mode 600, and without their key they are not replaced', async () => {
  const { call, host, options } = await lanHost();
  await share(call);
  const file = join(options.dataDir, 'lan-identity.json');
  expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE KEY');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file, 'utf8');
  await host.close();
  const { keys } = options;
  const later = await createHost({
    ...options,
    keys: {
      ...keys,
      load: (id) => (id === 'lan-identity' ? Promise.resolve(undefined) : keys.load(id)),
    },
  });
  try {
    const screen = caller(later, later.openSession('screen'));
    await screen('staff.unlock', { pin: '135790' });
    expect(await codeOf(screen('lan.start', { address: '127.0.0.2' }))).toBe('lan/identity-locked');
    expect(readFileSync(file, 'utf8')).toBe(before);
  } finally {
    await later.close();
  }
});

test('a port that is taken is said, and nothing is left running', async () => {
  const { call, options } = await lanHost();
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.2', resolve));
  const address = blocker.address();
  if (address === null || typeof address === 'string' || !options.lan) throw new Error('no port');
  options.lan.ports.network = address.port;
  try {
    expect(await codeOf(call('lan.start', { address: '127.0.0.2' }))).toBe('lan/port-taken');
    expect(await call('lan.status', {})).toEqual({ running: false });
  } finally {
    blocker.close();
  }
});

test('the host knows where each device is, as it tells, until it is revoked', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  const at = { exhibition: 'small-hall', room: 'one', exhibit: null };
  await ask('/api/call/device.report', { body: { at } });
  expect(await call('lan.devices', {})).toMatchObject([{ name: '一号头显', at }]);
  await ask('/api/call/device.report', { body: { at: null } });
  expect(await call('lan.devices', {})).toMatchObject([{ at: null }]);
});
