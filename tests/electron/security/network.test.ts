import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardNetwork } from '#electron/security/network.ts';

type Ask = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

function isStopped(url: string): boolean | undefined {
  const onBeforeRequest = vi.fn<(ask: Ask) => void>();
  guardNetwork({ webRequest: { onBeforeRequest } } as unknown as Session);
  let stopped: boolean | undefined;
  onBeforeRequest.mock.calls[0]?.[0]({ url }, ({ cancel }) => (stopped = cancel));
  return stopped;
}

test.each([
  'https://example.com/font.woff2',
  'http://127.0.0.1:9000/',
  'ws://localhost/',
  'file:///etc/passwd',
  'app://elsewhere/a.js',
  'blob:https://example.com/1',
])('%s is stopped', (url) => expect(isStopped(url)).toBe(true));

test.each(['app://xunzhan/assets/a.js', 'blob:app://xunzhan/1', 'data:image/png;base64,AA=='])(
  '%s is let through',
  (url) => expect(isStopped(url)).toBe(false),
);
