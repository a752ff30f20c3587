import { followTexts } from '#renderer/i18n/follow-texts.ts';
import { captionOf } from '#renderer/follow/caption-of.ts';
import { expect, test } from 'vitest';

const words = followTexts['zh-CN'];
const going = { called: false, lost: false, away: false, hand: false, title: '遵义会议' };

test('says what is spoken of, that one looks round, that the hand is up', () => {
  expect(captionOf({ ...going, title: '' }, words)).toBe('');
  expect(captionOf(going, words)).toBe('正在讲：遵义会议');
  expect(captionOf({ ...going, away: true, hand: true }, words)).toBe(
    '自己看看 · 已举手 · 正在讲：遵义会议',
  );
});

test('a call back comes before all else, then that the connection is lost', () => {
  expect(captionOf({ ...going, lost: true }, words)).toContain('可以继续参观');
  expect(captionOf({ ...going, lost: true, called: true }, words)).toBe('讲解员请大家回来');
});
