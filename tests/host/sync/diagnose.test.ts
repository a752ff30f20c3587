import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diagnose } from '#host/sync/hello.ts';
import type { SyncConfig } from '#host/sync/sync-config.ts';
import { temporaryFolder } from '../test-host.ts';
import { MiniLrs } from './mini-lrs.ts';

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const configFor = (endpoint: string, more: Partial<SyncConfig> = {}): SyncConfig => ({
  endpoint,
  key: 'key',
  secret: 'secret',
  proxy: '',
  authority: '',
  ...more,
});

async function troubleWith(config: SyncConfig): Promise<string | undefined> {
  return (await diagnose(config, 3000)).trouble?.code;
}

/** A certificate of an authority that nobody knows, for `name`. */
function ownAuthority(name: string): { cert: string; key: string } {
  const folder = temporaryFolder();
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const files = ['-keyout', key, '-out', cert];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
    { stdio: 'ignore' },
  );
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

test('all is well', async () => {
  const lrs = await new MiniLrs().start();
  expect(await diagnose(configFor(lrs.endpoint), 3000)).toEqual({ version: '1.0.3' });
  lrs.instead = ({ path }) =>
    path === '/about' ? { status: 200, body: '{"version":["1.0.3","2.0.0"]}' } : undefined;
  expect(await diagnose(configFor(lrs.endpoint), 3000)).toEqual({ version: '2.0.0' });
});

test('no address, a name nobody has, a port nobody listens at', async () => {
  expect(await troubleWith(configFor(''))).toBe('sync/address');
  expect(await troubleWith(configFor('https://no-such-name.invalid/xapi'))).toBe('sync/name');
  expect(await troubleWith(configFor('http://127.0.0.1:1/xapi'))).toBe('sync/unreachable');
});

test('wrong credentials, missing rights, silence', async () => {
  const lrs = await new MiniLrs().start();
  expect(await troubleWith(configFor(lrs.endpoint, { secret: 'wrong' }))).toBe('sync/credentials');
  lrs.instead = ({ path }) => (path === '/statements' ? { status: 403 } : undefined);
  expect(await troubleWith(configFor(lrs.endpoint))).toBe('sync/rights');
  lrs.instead = () => 'hang';
  expect((await diagnose(configFor(lrs.endpoint), 200)).trouble?.code).toBe('sync/timeout');
  lrs.instead = () => ({ status: 502 });
  expect(await troubleWith(configFor(lrs.endpoint))).toBe('sync/server');
});

test.each([
  ['a web page', { status: 200, body: '<html>Hello</html>' }],
  ['a page that is missing', { status: 404, body: 'Not found' }],
  ['a redirect', { status: 301, headers: { location: 'https://example.invalid/' } }],
  ['another API', { status: 200, body: '{"version":"7"}' }],
])('%s is no LRS', async (_what, answer) => {
  const lrs = await new MiniLrs().start();
  lrs.instead = () => ({ headers: {}, ...answer });
  expect(await troubleWith(configFor(lrs.endpoint))).toBe('sync/not-an-lrs');
  expect(lrs.log).toHaveLength(1);
});

test('an unknown authority is refused, trusted once it is named, and never for another name', async () => {
  const answer = (body: string) => createAnswering(body);
  const good = ownAuthority('localhost');
  const port = await listen(answer('{"version":["1.0.3"]}')(good));
  expect(await troubleWith(configFor(`https://localhost:${port}`))).toBe('sync/certificate');
  const trusting = configFor(`https://localhost:${port}`, { authority: good.cert });
  expect(await diagnose(trusting, 3000)).toEqual({ version: '1.0.3' });
  const other = ownAuthority('other.example');
  const otherPort = await listen(answer('{"version":["1.0.3"]}')(other));
  const wrongName = configFor(`https://localhost:${otherPort}`, { authority: other.cert });
  expect(await troubleWith(wrongName)).toBe('sync/certificate');
});

/** An HTTPS server that knows About and no statement. */
function createAnswering(about: string) {
  return (tls: { cert: string; key: string }) =>
    createTlsServer(tls, ({ url }, response) => {
      response.writeHead(url === '/about' ? 200 : 404, { 'x-experience-api-version': '1.0.3' });
      response.end(url === '/about' ? about : '');
    });
}

test('through a proxy, and a proxy that refuses', async () => {
  const lrs = await new MiniLrs().start();
  const tunnels: string[] = [];
  let refuse = false;
  const proxy = createServer((incoming, response) => {
    tunnels.push(`plain ${incoming.url}`);
    const target = request(
      incoming.url ?? '',
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(target);
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    tunnels.push(url);
    if (refuse) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host, port] = url.split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
    return undefined;
  });
  const port = await listen(proxy);
  const config = configFor(lrs.endpoint, { proxy: `http://127.0.0.1:${port}` });
  expect(await diagnose(config, 3000)).toEqual({ version: '1.0.3' });
  expect(tunnels.length).toBeGreaterThan(0);
  refuse = true;
  const secure = configFor('https://hub.invalid/xapi', { proxy: `http://127.0.0.1:${port}` });
  expect(await troubleWith(secure)).toBe('sync/proxy');
  const gone = configFor(lrs.endpoint, { proxy: 'http://127.0.0.1:1' });
  expect(await troubleWith(gone)).toMatch(/^sync\/(proxy|unreachable)$/);
});
