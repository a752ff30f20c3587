import { expect, test } from 'vitest';
import { APP_PAGE, isAppUrl } from '#electron/security/app-origin.ts';

test.each([APP_PAGE, 'app://xunzhan/', 'app://xunzhan/index.html?room=liping#top'])(
  '%s is ours',
  (address) => expect(isAppUrl(address)).toBe(true),
);

test.each([
  'https://xunzhan/',
  'app://xunzhan.example.com/',
  'app://other/index.html',
  'app://xunzhan:8080/',
  'app://someone@xunzhan/',
  'app:xunzhan/index.html',
  'file:///xunzhan/index.html',
  'http://127.0.0.1/?app://xunzhan/',
  'null',
  '',
])('%s is not ours', (address) => expect(isAppUrl(address)).toBe(false));
