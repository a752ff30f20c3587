import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { guardPermissions } from '#electron/security/permissions.ts';

const PAGE = 'app://xunzhan/index.html';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

function guarded() {
  const handlers: { request?: RequestHandler; check?: CheckHandler; device?: DeviceHandler } = {};
  guardPermissions({
    setPermissionRequestHandler: (handler: RequestHandler) => void (handlers.request = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => void (handlers.check = handler),
    setDevicePermissionHandler: (handler: DeviceHandler) => void (handlers.device = handler),
  } as unknown as Session);
  return {
    request: (permission: string, requestingUrl = PAGE, isMainFrame = true, shown = PAGE) => {
      const answer = vi.fn<(granted: boolean) => void>();
      const details = { requestingUrl, isMainFrame } as Parameters<RequestHandler>[3];
      const contents = { getURL: () => shown };
      handlers.request?.(
        contents as never,
        permission as Parameters<RequestHandler>[1],
        answer,
        details,
      );
      return answer.mock.calls;
    },
    check: (
      permission: string,
      origin = 'app://xunzhan/',
      isMainFrame = true,
      shown: string | null = PAGE,
    ) => {
      const details = { isMainFrame } as Parameters<CheckHandler>[3];
      const contents = shown === null ? null : ({ getURL: () => shown } as never);
      return handlers.check?.(contents, permission as Parameters<CheckHandler>[1], origin, details);
    },
    device: () => handlers.device?.({} as Parameters<DeviceHandler>[0]),
  };
}

const denied = [
  'geolocation',
  'notifications',
  'midiSysex',
  'clipboard-read',
  'openExternal',
  'hid',
  'usb',
  'a-permission-of-the-future',
];

describe.each(denied)('%s', (permission) => {
  test('is denied to our own page, when asked for and when checked', () => {
    const page = guarded();
    expect(page.request(permission)).toEqual([[false]]);
    expect(page.check(permission)).toBe(false);
  });
});

describe.each(['fullscreen', 'pointerLock'])('%s', (permission) => {
  test('is given to our own page only', () => {
    const page = guarded();
    expect(page.request(permission)).toEqual([[true]]);
    expect(page.check(permission)).toBe(true);
    expect(page.request(permission, 'https://example.com/')).toEqual([[false]]);
    expect(page.check(permission, 'https://example.com')).toBe(false);
  });

  test('is denied to a frame inside the page', () => {
    const page = guarded();
    expect(page.request(permission, PAGE, false)).toEqual([[false]]);
    expect(page.check(permission, 'app://xunzhan/', false)).toBe(false);
  });
});

describe.each(['media', 'display-capture'])('%s', (permission) => {
  const guide = `${PAGE}#/guide`;

  test('is given to the guide’s console', () => {
    const page = guarded();
    expect(page.request(permission, guide, true, guide)).toEqual([[true]]);
    expect(page.check(permission, 'app://xunzhan/', true, guide)).toBe(true);
  });

  test.each([
    PAGE,
    `${PAGE}#/audience`,
    `${PAGE}#/guided`,
    `${PAGE}?x=#/me`,
    `${PAGE}#/me?#/guide`,
    'https://example.com/#/guide',
  ])('is denied while the window shows %s', (shown) => {
    const page = guarded();
    expect(page.request(permission, PAGE, true, shown)).toEqual([[false]]);
    expect(page.check(permission, 'app://xunzhan/', true, shown)).toBe(false);
  });

  test('is denied to a frame inside the console, to another site and to no window', () => {
    const page = guarded();
    expect(page.request(permission, guide, false, guide)).toEqual([[false]]);
    expect(page.request(permission, 'https://example.com/', true, guide)).toEqual([[false]]);
    expect(page.check(permission, 'https://example.com', true, guide)).toBe(false);
    expect(page.check(permission, 'app://xunzhan/', true, null)).toBe(false);
  });
});

test('no device is ever given', () => {
  expect(guarded().device()).toBe(false);
});
