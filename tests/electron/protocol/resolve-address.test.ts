import { expect, test } from 'vitest';
import { resolveAddress } from '#electron/protocol/resolve-address.ts';

test.each([
  ['app://xunzhan', 'index.html'],
  ['app://xunzhan/', 'index.html'],
  ['app://xunzhan/index.html?x=/../y#z', 'index.html'],
  ['app://xunzhan/assets/%E5%AD%97%20a.woff2', 'assets/字 a.woff2'],
])('%s is the page file %s', (address, path) => {
  expect(resolveAddress(address)).toEqual({ kind: 'page-file', path });
});

test('what lies under exhibitions/ belongs to a package', () => {
  expect(resolveAddress('app://xunzhan/exhibitions/long-march/media/%E5%9B%BE.jpg')).toEqual({
    kind: 'media',
    exhibition: 'long-march',
    path: 'media/图.jpg',
  });
});

test.each([
  'https://xunzhan/index.html',
  'app://elsewhere/index.html',
  'app://xunzhan:80/index.html',
  'file:///index.html',
  'not an address',
])('%s is foreign and refused', (address) => {
  expect(resolveAddress(address)).toEqual({ kind: 'refused' });
});

test.each([
  'app://xunzhan/../secret',
  'app://xunzhan/a/../b',
  'app://xunzhan/./a',
  'app://xunzhan/%2e%2e/secret',
  'app://xunzhan/.%2E/secret',
  'app://xunzhan/..%2fsecret',
  'app://xunzhan/..%5csecret',
  'app://xunzhan/a%2f..%2fb',
  'app://xunzhan/a\\..\\b',
  'app://xunzhan//etc/passwd',
  'app://xunzhan/C:/Windows',
  'app://xunzhan/a%00.html',
  'app://xunzhan/a%0a.html',
  'app://xunzhan/%ff%fe',
  'app://xunzhan/exhibitions',
  'app://xunzhan/exhibitions/long-march',
  'app://xunzhan/exhibitions/../index.html',
  'app://xunzhan/exhibitions/long-march/../../index.html',
  'app://xunzhan/exhibitions/long-march/%2e%2e/other/media/a.jpg',
])('%s is refused', (address) => {
  expect(resolveAddress(address)).toEqual({ kind: 'refused' });
});

test('what was encoded twice is decoded once', () => {
  const asked = resolveAddress('app://xunzhan/%252e%252e/secret');
  expect(asked).toEqual({ kind: 'page-file', path: '%2e%2e/secret' });
});
