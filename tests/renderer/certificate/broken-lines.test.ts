import { brokenLines } from '#renderer/certificate/broken-lines.ts';
import { expect, it } from 'vitest';

/** As wide as it has letters. */
const measure = (text: string) => [...text].length;

it('leaves a title alone that has room', () => {
  expect(brokenLines('《长征在贵州》', 20, measure)).toEqual(['《长征在贵州》']);
});

it('breaks a long one into two about equally long lines, never before a closing mark', () => {
  expect(brokenLines('《从乌蒙山到赤水河，一个示例》', 12, measure)).toEqual([
    '《从乌蒙山到赤',
    '水河，一个示例》',
  ]);
  expect(brokenLines('《一二三四五六》，七八九十一', 10, measure)).toEqual([
    '《一二三四五',
    '六》，七八九十一',
  ]);
});

it('breaks English between words', () => {
  expect(brokenLines('Roads and bridges of the high plateau', 20, measure)).toEqual([
    'Roads and bridges',
    'of the high plateau',
  ]);
});

it('counts characters beyond the basic plane as one, and keeps them whole', () => {
  const lines = brokenLines('𠮷𠮷𠮷𠮷𠮷𠮷', 4, measure);
  expect(lines).toEqual(['𠮷𠮷𠮷', '𠮷𠮷𠮷']);
});

it('leaves whole what has no place to break', () => {
  expect(brokenLines('Donaudampfschifffahrt', 5, measure)).toEqual(['Donaudampfschifffahrt']);
});
