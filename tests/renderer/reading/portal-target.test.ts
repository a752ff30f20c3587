import { expect, test } from 'vitest';
import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { portalTarget } from '#renderer/reading/portal-target.ts';

const portal = (id: string, target: string) => ({
  id,
  target,
  kind: 'portal' as const,
  room: 'lobby',
  anchor: { wall: 0, at: 1, height: 1.5 },
  size: [1, 1] as [number, number],
  title: { 'zh-CN': id },
});
const exhibition = (id: string, more: Partial<ExhibitionSummary> = {}): ExhibitionSummary => ({
  id,
  version: '1.0.0',
  title: { 'zh-CN': id },
  summary: { 'zh-CN': id },
  minutes: 5,
  role: 'exhibition',
  shipped: false,
  reviewed: false,
  exhibits: 1,
  ...more,
});
const exhibits = [portal('a', 'first'), portal('b', 'next'), portal('c', 'next')];
const installed = [
  exhibition('lobby', { role: 'lobby' }),
  exhibition('broken', { problem: { 'zh-CN': '坏了' } }),
  exhibition('first'),
  exhibition('second'),
  exhibition('third'),
];

test('a named target is that exhibition', () => {
  expect(portalTarget(portal('a', 'first'), { exhibits }, installed)?.id).toBe('first');
});

test('the portals called next share out what no portal names', () => {
  expect(portalTarget(portal('b', 'next'), { exhibits }, installed)?.id).toBe('second');
  expect(portalTarget(portal('c', 'next'), { exhibits }, installed)?.id).toBe('third');
});

test('a portal with nothing behind it has no target', () => {
  expect(portalTarget(portal('c', 'next'), { exhibits }, installed.slice(0, 4))).toBeUndefined();
  expect(portalTarget(portal('x', 'gone'), { exhibits }, installed)).toBeUndefined();
});
