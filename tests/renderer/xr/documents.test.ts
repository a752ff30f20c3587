import { joinPrintedLines, pagePrint } from '#renderer/viewer/page-print.ts';
import { characterAngle, smallestCharacter } from '#renderer/xr/legibility.ts';
import { bookBody, picturesIn } from '#renderer/xr/sheets/book-body.ts';
import { hangPage } from '#renderer/xr/sheets/page-bands.ts';
import { plainMarkdown } from '#renderer/xr/sheets/plain-markdown.ts';
import { screenDistance } from '#renderer/xr/sheets/screen.ts';
import { describe, expect, it } from 'vitest';

const a4 = { width: 595, height: 842 };
const line = (size: number, text = '一二三四五六七八') => ({ text, size, x: 90, width: 415 });
const text = (body: ReturnType<typeof bookBody>) =>
  body.map((part) =>
    'picture' in part
      ? part.picture
      : (part.bullet ?? '') + part.spans.map((one) => one.text).join(''),
  );

describe('a printed page in a headset', () => {
  it('hangs so large that its letters are a degree high, in bands that leave nothing out', () => {
    const { width, tall, legible, bands } = hangPage(pagePrint(a4, [line(10.5)]));
    expect(legible).toBe(true);
    const letters = (10.5 / a4.width) * width;
    expect(characterAngle(letters, screenDistance)).toBeGreaterThanOrEqual(smallestCharacter);
    expect(bands.length).toBeGreaterThan(1);
    expect(bands[0]?.from).toBe(0);
    for (const [index, { from, share }] of bands.entries()) {
      expect(width * tall * share).toBeLessThanOrEqual(1.3 + 1e-9);
      // The next begins before this one ends; the last ends with the page.
      expect(bands[index + 1]?.from ?? 1 - 1e-9).toBeLessThan(from + share);
    }
  });

  it('is not shown as printed where its letters stay too small, but a scan is', () => {
    expect(hangPage(pagePrint(a4, [line(5)])).legible).toBe(false);
    expect(hangPage(pagePrint(a4, [])).legible).toBe(true);
  });

  it('is measured by all letters but the few smallest', () => {
    const most = pagePrint(a4, [line(12, '字'.repeat(100)), line(6, '①')]);
    expect(most.letters).toBe(12);
    expect(pagePrint(a4, [line(12, '字'.repeat(10)), line(6, '字'.repeat(10))]).letters).toBe(6);
    expect(pagePrint(a4, [{ text: '字', size: 12, x: 0, width: 595 }]).reach).toBe(1);
    expect(pagePrint(a4, [line(12, '  ')]).letters).toBeUndefined();
  });

  it('gives its words as paragraphs, not as lines', () => {
    expect(
      joinPrintedLines('标题\n红军在这里过了\n河以后，继续往\n北走。\n　　第二段也是两\n行。\n'),
    ).toEqual(['标题', '红军在这里过了河以后，继续往北走。', '第二段也是两行。']);
    expect(joinPrintedLines('The bridge\nstands since 2016')).toEqual([
      'The bridge',
      'stands since 2016',
    ]);
    expect(joinPrintedLines('')).toEqual([]);
  });
});

describe('a chapter on the board', () => {
  it('keeps headings, lists, rows and ruby, and puts pictures where they stand', () => {
    const picture = { width: 4, height: 3 } as ImageBitmap;
    const nodes = [
      { tag: 'h2', children: [' 渡口 '] },
      { tag: 'p', children: ['水很\n  急，', { tag: 'strong', children: ['小心'] }, '。'] },
      {
        tag: 'ol',
        children: [
          { tag: 'li', children: ['上船'] },
          { tag: 'li', children: ['过河'] },
        ],
      },
      { tag: 'p', children: [{ tag: 'img', children: [], picture: { path: 'a.png', alt: '' } }] },
      { tag: 'img', children: [], picture: { path: 'b.png', alt: '缺的图' } },
      {
        tag: 'table',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'td', children: ['日子'] },
              { tag: 'td', children: ['地点'] },
            ],
          },
        ],
      },
      {
        tag: 'p',
        children: [{ tag: 'ruby', children: ['黔', { tag: 'rt', children: ['qián'] }] }],
      },
      { tag: 'p', children: ['  '] },
    ];
    expect(picturesIn(nodes)).toEqual(['a.png', 'b.png']);
    const body = bookBody(nodes, new Map([['a.png', picture]]), '无图');
    expect(text(body)).toEqual([
      '渡口',
      '水很 急，小心。',
      '1.上船',
      '2.过河',
      picture,
      '（缺的图）',
      '日子　地点',
      '黔（qián）',
    ]);
    expect(body[0]).toEqual({ spans: [{ text: '渡口', strong: true }] });
  });
});

describe('a Markdown document on the board', () => {
  it('has headings as heavy lines, rows of a table without its bars, links as words', () => {
    const body = plainMarkdown(
      '# 怎样读 *史料*\n正文 [年表](a.md)。\n\n| 日 | 地 |\n|---|---|\n| 一 | 二 |\n\n---\n> 引文\n',
    );
    expect(text(body)).toEqual(['怎样读 史料', '正文 年表。', '日　地', '一　二', '引文']);
    expect(body[0]?.spans[0]?.strong).toBe(true);
  });
});
