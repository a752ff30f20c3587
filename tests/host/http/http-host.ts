import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions } from '#host/api/host.ts';
import { startHttpServer } from '#host/http/server.ts';
import { XunzhanError } from '#model/errors.ts';
import type { CallReply } from '#model/host-api/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import { hostPlace, type Call } from '../test-host.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** One request as written: unlike fetch, it does not tidy paths or forbid headers. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A host behind HTTP on a free port, with a page of two files, and a session with it. */
export async function httpHost(): Promise<{
  host: Host;
  options: HostOptions;
  port: number;
  origin: string;
  cookie: string;
  call: Call;
}> {
  const options = hostPlace();
  const pageDir = join(options.dataDir, '..', 'page');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(join(pageDir, 'assets', 'main.js'), 'void 0;');
  writeFileSync(join(options.dataDir, '..', 'secret.json'), '{"secret":true}');
  const host = await createHost(options);
  const server = await startHttpServer(host, { port: 0, pageDir });
  onTestFinished(async () => {
    await server.close();
    await host.close();
  });
  const port = Number(new URL(server.address).port);
  const origin = `http://127.0.0.1:${port}`;
  const set = (await ask(port, '/')).headers['set-cookie']?.[0] ?? '';
  const cookie = set.split(';')[0] ?? '';
  const call = async <Name extends MethodName>(name: Name, input: MethodInput<Name>) => {
    const answer = await ask(port, `/api/call/${name}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const reply: CallReply = JSON.parse(answer.body.toString());
    if (!reply.ok) throw new XunzhanError(reply.error.code, reply.error.text);
    return reply.value as MethodOutput<Name>;
  };
  return { host, options, port, origin, cookie, call };
}
