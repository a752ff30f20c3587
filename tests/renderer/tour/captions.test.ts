import { captionAt, captionsFor, readingSeconds, splitCaptions } from '#renderer/tour/captions.ts';
import { parseWebVtt } from '#renderer/tour/webvtt.ts';
import { describe, expect, it } from 'vitest';

const chinese =
  '1934年12月，红军进入黎平。中央政治局在这里开会，决定向贵州西北进军；会议的时长说法不一。';

describe('splitCaptions', () => {
  it('breaks after punctuation, keeps every character, no line longer than a glance', () => {
    const lines = splitCaptions(chinese, 'zh-CN');
    expect(lines.join('')).toBe(chinese);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(24);
    expect(lines[0]?.endsWith('。')).toBe(true);
  });

  it('cuts a clause without punctuation at the line length', () => {
    expect(splitCaptions('山'.repeat(50), 'zh-CN').map((line) => line.length)).toEqual([24, 24, 2]);
  });

  it('breaks English between words', () => {
    const lines = splitCaptions('word '.repeat(40), 'en');
    for (const line of lines) expect(line).toMatch(/^(word ?)+$/);
  });
});

describe('captionsFor', () => {
  it('follows on without gaps and takes less time at a higher speed', () => {
    const slow = captionsFor(chinese, 'zh-CN', 1);
    const fast = captionsFor(chinese, 'zh-CN', 1.5);
    slow.forEach((caption, index) => expect(caption.from).toBe(slow[index - 1]?.to ?? 0));
    expect(fast.at(-1)?.to).toBeCloseTo((slow.at(-1)?.to ?? 0) / 1.5);
    expect(slow.at(-1)?.to).toBeGreaterThanOrEqual(readingSeconds(chinese, 'zh-CN') - 1e-9);
  });

  it('finds the line of a moment, and the last one afterwards', () => {
    const captions = captionsFor(chinese, 'zh-CN', 1);
    expect(captionAt(captions, 0)).toBe(captions[0]);
    expect(captionAt(captions, 999)).toBe(captions.at(-1));
    expect(captionAt([], 0)).toBeUndefined();
  });
});

describe('parseWebVtt', () => {
  it('reads cues with and without hours, drops tags and notes, skips broken cues', () => {
    const cues = parseWebVtt(
      'WEBVTT\r\n\r\nNOTE x\r\n\r\n1\r\n00:01.000 --> 00:03.500\r\n<v 讲解>黎平\r\n第二行\r\n\r\n' +
        'broken --> cue\n\n01:00:00.000 --> 01:00:02.000\nEnd\n\n00:09.000 --> 00:08.000\nbackwards\n',
    );
    expect(cues).toEqual([
      { from: 1, to: 3.5, text: '黎平 第二行' },
      { from: 3600, to: 3602, text: 'End' },
    ]);
  });

  it('gives nothing for what is no WebVTT', () => {
    expect(parseWebVtt('\u0000\u0001 garbage')).toEqual([]);
  });
});
