import { expect, test } from 'vitest';
import type { RecordedMark } from '#model/live/recording.ts';
import { begunAt, captionsOf, chaptersOf, type Words } from '#renderer/replay/replay-words.ts';

const words: Words = (mark) =>
  mark.kind === 'step' && mark.step === 'gone'
    ? undefined
    : {
        title: mark.kind === 'step' ? mark.step : (mark.exhibit ?? ''),
        text: '一九三四年十二月，中央红军进入黎平。会议决定向黔北进军。',
      };
const step = (at: number, id: string): RecordedMark => ({
  kind: 'step',
  at,
  tour: 'main',
  step: id,
});

test('each step or exhibit is a chapter until the next; the light is none', () => {
  const marks: RecordedMark[] = [
    step(0, 'a'),
    { kind: 'point', at: 500, to: [0, 1, 2] },
    step(20_000, 'b'),
    { kind: 'exhibit', at: 30_000, exhibit: 'map' },
  ];
  expect(chaptersOf(marks, 60, words)).toMatchObject([
    { from: 0, to: 20, title: 'a' },
    { from: 20, to: 30, title: 'b' },
    { from: 30, to: 60, title: 'map' },
  ]);
});

test('a step that the exhibition has no longer has no words; one passed at once is no chapter', () => {
  const chapters = chaptersOf([step(0, 'a'), step(0, 'gone'), step(90_000, 'late')], 60, words);
  expect(chapters).toEqual([{ from: 0, to: 60, title: '', text: '' }]);
});

test('captions keep reading pace, and hurry where the guide went on sooner: no line is lost', () => {
  const chapters = chaptersOf([step(0, 'a'), step(4000, 'b')], 100, words);
  const captions = captionsOf(chapters, 'zh-CN');
  const [first, second] = [0, 4].map((from) =>
    captions.filter(
      (line) => line.from >= from && line.from < from + 50 && (from > 0 || line.from < 4),
    ),
  );
  expect(first?.map(({ text }) => text)).toEqual(second?.map(({ text }) => text));
  expect(first?.at(-1)?.to).toBeCloseTo(4);
  expect((second?.[0]?.to ?? 0) - (second?.[0]?.from ?? 0)).toBeGreaterThan(3);
});

test('what has begun', () => {
  const list = [{ from: 1 }, { from: 5 }];
  expect(begunAt(list, 0.5)).toBeUndefined();
  expect(begunAt(list, 4)).toBe(list[0]);
  expect(begunAt(list, 50)).toBe(list[1]);
});
