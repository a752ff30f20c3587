import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from '#renderer/app/route.ts';
import type { Route } from '#renderer/app/route.ts';

const routes: Route[] = [
  { page: 'lobby' },
  { page: 'lobby', exhibit: 'portal-a' },
  { page: 'me' },
  { page: 'settings' },
  { page: 'studio' },
  { page: 'studio', draft: 'our-hall' },
  { page: 'exhibition', exhibition: 'long-march' },
  { page: 'exhibition', exhibition: 'long-march', exhibit: 'meeting' },
  { page: 'exhibition', exhibition: 'long-march', view: 'plan' },
  {
    page: 'exhibition',
    exhibition: 'long-march',
    place: { room: 'liping', viewpoint: { floor: [1.25, -3], heading: -1.2, pitch: 0.1 } },
  },
];

test.each(routes)('an address leads where it was made for: %j', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each([
  '',
  '#',
  '#/nowhere',
  '#/exhibition',
  '#/exhibition/../settings',
  '#/exhibition/%E0%A4%A',
  '#/exhibition/<script>',
])('anything unknown leads to the lobby: %s', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'lobby' });
});

test('a place without numbers is no place', () => {
  expect(parseRoute('#/exhibition/a?room=b&x=&z=1')).toEqual({
    page: 'exhibition',
    exhibition: 'a',
  });
  expect(parseRoute('#/exhibition/a?room=b&x=1e9&z=1')).not.toHaveProperty('place');
});
