import { expect, test } from 'vitest';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { FacePaint, FaceQuery } from '#renderer/exhibits/exhibit-view.ts';
import { paintFace } from '#renderer/exhibits/registry.ts';

const base = {
  id: 'one',
  room: 'room',
  anchor: { wall: 0, at: 1, height: 1.5 },
  size: [1.1, 1.4] as [number, number],
  title: { 'zh-CN': '黎平会议', en: 'The Liping meeting' },
};
const query: FaceQuery = { face: 'front', size: [1.1, 1.4], language: 'zh-CN' };

function words(paint: FacePaint): string[] {
  if (paint.kind !== 'print') return [];
  return paint.sheet.areas.flatMap((area) =>
    [...area.blocks, ...(area.foot ?? [])].map((block) => block.text),
  );
}

test('a panel has its title in both languages, its text, what is disputed, its sources', () => {
  const panel: Exhibit = {
    ...base,
    kind: 'panel',
    text: { 'zh-CN': '正文' },
    disputed: { 'zh-CN': '日期两说。' },
    sources: [{ label: { 'zh-CN': '甲书' }, checked: '2026-11-20', unverified: true }],
  };
  expect(words(paintFace(panel, query))).toEqual([
    '黎平会议',
    'The Liping meeting',
    '正文',
    '说法不一：日期两说。',
    '来源：甲书（待核）；核对于 2026-11-20。',
  ]);
  const english = words(paintFace(panel, { ...query, language: 'en' }));
  expect(english.slice(0, 2)).toEqual(['The Liping meeting', '黎平会议']);
});

test('words on a wall have no board, and large titles stay on one line', () => {
  const paint = paintFace({ ...base, kind: 'panel', layout: 'wall-text' }, query);
  expect(paint).toMatchObject({ kind: 'print', on: 'wall' });
  if (paint.kind !== 'print') return;
  expect(paint.sheet.areas[0]?.blocks[0]).toMatchObject({ role: 'room-title', oneLine: true });
  expect(paint.sheet.areas[0]?.blocks[0]?.size).toBeLessThanOrEqual(0.28);
});

test('a picture fills its front; its label names it', () => {
  const picture: Exhibit = { ...base, kind: 'picture', media: 'media/a.webp', credit: '作者' };
  expect(paintFace(picture, query)).toEqual({ kind: 'picture', media: 'media/a.webp' });
  const label = paintFace(picture, { ...query, face: 'label', size: [0.3, 0.18] });
  expect(words(label)).toContain('作者');
});

test('a portal tells how long and how far, or that there is nothing behind it', () => {
  const portal: Exhibit = { ...base, kind: 'portal', target: 'hall' };
  const facts = { title: '长征', translation: '', minutes: 30, seen: 0.25 };
  expect(words(paintFace(portal, { ...query, portal: facts }))).toEqual([
    '长征',
    '导览约 30 分钟',
    '已参观 25%',
  ]);
  const shut = paintFace(portal, { ...query, portal: { ...facts, missing: true } });
  expect(words(shut)).toContain('未安装');
});

test('an unknown kind becomes a placeholder and never throws', () => {
  const strange: Exhibit = { ...base, kind: 'hologram' };
  expect(words(paintFace(strange, query)).join('')).toContain('更新版本');
});
