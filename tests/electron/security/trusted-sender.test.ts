import type { WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { isTrustedSender } from '#electron/security/trusted-sender.ts';

const own = new Set([4]);
const page = { url: 'app://xunzhan/index.html', parent: null };

test('the main frame of our own window is listened to', () => {
  expect(isTrustedSender({ sender: { id: 4 }, senderFrame: page }, own)).toBe(true);
});

test('a window that we did not open is not', () => {
  expect(isTrustedSender({ sender: { id: 5 }, senderFrame: page }, own)).toBe(false);
});

test('a frame inside the page is not', () => {
  const inner = { url: page.url, parent: page as WebFrameMain };
  expect(isTrustedSender({ sender: { id: 4 }, senderFrame: inner }, own)).toBe(false);
});

test('a page that has gone is not', () => {
  expect(isTrustedSender({ sender: { id: 4 }, senderFrame: null }, own)).toBe(false);
});

test.each(['https://example.com/', 'app://other/index.html', 'about:blank', ''])(
  'a page at %s is not',
  (url) => {
    const frame = { url, parent: null };
    expect(isTrustedSender({ sender: { id: 4 }, senderFrame: frame }, own)).toBe(false);
  },
);
