import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { startHttpServer } from '#host/http/server.ts';
import { onTestFinished } from 'vitest';
import { lanHost, share } from '../lan/lan-host.ts';
import { caller } from '../test-host.ts';
import { joinAs } from './phone.ts';

/** A host with its room open and phones let in over plain HTTP, and its guide at the host's own screen. */
export async function liveHost() {
  const lan = await lanHost();
  const { call, host, options } = lan;
  const shared = await share(call);
  const { room } = (await call('room.open', { exhibition: 'small-hall' })) as { room: string };
  await call('room.allow-plain', { allowed: true });
  const { address } = await call('room.pass', {});
  const server = await startHttpServer(host, { port: 0, pageDir: options.lan?.pageDir ?? '' });
  onTestFinished(() => server.close());
  /** A screen of the host's own in a browser: its cookie. */
  const screenCookie = () =>
    new Promise<string>((resolve) => {
      request(server.address, (response) => {
        response.resume();
        resolve(response.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
      }).end();
    });
  const screen = async (role: string, cookie?: string, page: string = randomUUID()) =>
    joinAs(server.address, cookie ?? (await screenCookie()), {
      query: `?role=${role}&page=${page}`,
    });
  /** The guide over the bridge's way: calls and events. */
  const session = host.openSession('screen');
  const guideCall = caller(host, session);
  await guideCall('staff.unlock', { pin: '135790' });
  return {
    ...lan,
    shared,
    room,
    address,
    base: address,
    server,
    screen,
    screenCookie,
    session,
    guideCall,
  };
}

/** The guide in the room over calls and events. */
export async function bridgedGuide({
  host,
  session,
  guideCall,
}: Awaited<ReturnType<typeof liveHost>>) {
  const told: unknown[] = [];
  host.onEvent((event, only) => {
    if (event.name === 'room.told' && only === session) told.push(event.data);
  });
  const { line } = await guideCall('room.enter', { role: 'guide', page: randomUUID() });
  return {
    told,
    line,
    say: (message: Parameters<typeof guideCall<'room.say'>>[1]['message']) =>
      guideCall('room.say', { line, message }),
  };
}
