import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardCapture } from '#electron/security/screen-capture.ts';

type Handler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>;
type Source = { id: string; name: string } | undefined;

const guide = 'app://xunzhan/index.html#/guide';
const screen = { id: 'screen:0:0', name: '屏幕 1' };
const honest = { frame: { url: guide, parent: null }, videoRequested: true, userGesture: true };

/** What a request is answered, and how often a person was asked. */
async function answered(request: object, choose: () => Promise<Source> = async () => screen) {
  let handler: Handler | undefined;
  const asked = vi.fn<() => Promise<Source>>(choose);
  const session = { setDisplayMediaRequestHandler: (given: Handler) => void (handler = given) };
  guardCapture(session as unknown as Session, asked);
  const answer = await new Promise((resolve) => handler?.(request as never, resolve as never));
  return { answer, asked: asked.mock.calls.length };
}

test('the guide’s console gets the screen that was chosen, without the machine’s sound', async () => {
  expect(await answered(honest)).toEqual({ answer: { video: screen }, asked: 1 });
  expect(await answered({ ...honest, audioRequested: true })).toMatchObject({
    answer: { video: screen },
  });
});

test('nothing chosen, or no list to choose from: nothing is given', async () => {
  expect(await answered(honest, async () => undefined)).toMatchObject({ answer: null });
  const failing = () => Promise.reject(new Error('no sources'));
  expect(await answered(honest, failing)).toMatchObject({ answer: null });
});

test.each([
  ['another page of ours', { frame: { url: 'app://xunzhan/index.html#/me', parent: null } }],
  ['the wall', { frame: { url: 'app://xunzhan/index.html#/audience', parent: null } }],
  ['another site', { frame: { url: 'https://example.com/#/guide', parent: null } }],
  ['a frame in the console', { frame: { url: guide, parent: { url: guide } } }],
  ['a page that has gone', { frame: null }],
  ['the console without anything pressed', { userGesture: false }],
  ['a request for sound alone', { videoRequested: false }],
])('%s gets nothing, and nobody is asked', async (_name, changes) => {
  expect(await answered({ ...honest, ...changes })).toEqual({ answer: null, asked: 0 });
});
