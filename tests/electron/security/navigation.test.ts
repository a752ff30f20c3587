import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { guardNavigation } from '#electron/security/navigation.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

function guarded(shown = 'app://xunzhan/index.html#/guide') {
  const audience = vi.fn<() => void>();
  let openHandler: OpenHandler | undefined;
  const contents = Object.assign(new EventEmitter(), {
    getURL: () => shown,
    setWindowOpenHandler: (handler: OpenHandler) => void (openHandler = handler),
  });
  guardNavigation(contents as unknown as WebContents, audience);
  return {
    audience,
    open: (url: string) => openHandler?.({ url } as Parameters<OpenHandler>[0]),
    prevented: (name: string, url: string) => {
      const event = { url, preventDefault: vi.fn<() => void>() };
      contents.emit(name, event);
      return event.preventDefault.mock.calls.length > 0;
    },
  };
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
  test.each(['https://example.com/', 'file:///etc/passwd', 'app://other/', 'data:text/html,x'])(
    'to %s is stopped',
    (url) => expect(guarded().prevented(name, url)).toBe(true),
  );

  test('to our own page goes on', () => {
    expect(guarded().prevented(name, 'app://xunzhan/index.html')).toBe(false);
  });
});

test('no page opens a window, not even for our own page', () => {
  const page = guarded();
  expect(page.open('https://example.com/')).toEqual({ action: 'deny' });
  expect(page.open('app://xunzhan/index.html')).toEqual({ action: 'deny' });
});

test('the console’s picture for the wall is opened by the program, and for nobody else', () => {
  const wall = 'app://xunzhan/index.html#/audience';
  const console = guarded();
  expect(console.open(wall)).toEqual({ action: 'deny' });
  expect(console.audience).toHaveBeenCalledOnce();
  for (const other of [
    'app://xunzhan/index.html',
    `${wall}/more`,
    'https://example.com/#/audience',
  ])
    console.open(other);
  expect(console.audience).toHaveBeenCalledOnce();
  const visitor = guarded('app://xunzhan/index.html#/me');
  visitor.open(wall);
  expect(visitor.audience).not.toHaveBeenCalled();
});

test('no webview is attached', () => {
  expect(guarded().prevented('will-attach-webview', 'app://xunzhan/')).toBe(true);
});
