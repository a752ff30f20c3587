import { expect, test } from 'vitest';
import { openArchive } from '#renderer/viewer/epub/book-archive.ts';
import { readChapter } from '#renderer/viewer/epub/book-content.ts';
import type { BookNode } from '#renderer/viewer/epub/book-content.ts';
import { readPlan } from '#renderer/viewer/epub/book-plan.ts';
import { resolveInBook } from '#renderer/viewer/epub/markup.ts';
import { faultOf } from '#renderer/viewer/medium-fault.ts';
import { smallBook } from '#tests/fixtures/media/small-book.ts';

function tags(nodes: readonly BookNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node.tag, ...tags(node.children)],
  );
}

function words(nodes: readonly BookNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
}

const html = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`;

function faultIn(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return faultOf(error);
  }
  return 'none';
}

test('a book has its chapters in reading order, named by its table of contents', () => {
  const archive = openArchive(smallBook());
  expect(readPlan(archive)).toEqual([
    { path: 'OEBPS/text/one.xhtml', title: '渡口' },
    { path: 'OEBPS/text/two b.xhtml', title: '山路' },
  ]);
});

test('scripts, frames, handlers and foreign addresses don’t come out of a chapter', () => {
  const archive = openArchive(smallBook());
  const path = 'OEBPS/text/one.xhtml';
  const nodes = readChapter(archive.text(path), path);
  expect(tags(nodes)).toEqual(['h2', 'p', 'p', 'img']);
  const told = JSON.stringify(nodes);
  expect(told).not.toContain('__bookRan');
  expect(told).not.toContain('example.com');
  expect(words(nodes)).toContain('外面的图');
});

test('headings begin at the second level and leave none out', () => {
  const nodes = readChapter(html('<h3>a</h3><h5>b</h5><h6>c</h6><h3>d</h3>'), 'x.xhtml');
  expect(tags(nodes)).toEqual(['h2', 'h3', 'h4', 'h2']);
});

test('what is not well-formed is still read', () => {
  const nodes = readChapter('<p>one<br>two&nbsp;three<script>run()</script>', 'x.xhtml');
  expect(words(nodes).replaceAll(/\s+/g, ' ')).toContain('onetwo three');
  expect(words(nodes)).not.toContain('run()');
});

test('a cover in a drawing is its picture', () => {
  const [cover] = readChapter(
    html(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../a%20b.jpg"/></svg>',
    ),
    'OEBPS/text/c.xhtml',
  );
  expect(cover).toEqual({ tag: 'img', children: [], picture: { path: 'OEBPS/a b.jpg', alt: '' } });
});

test('nesting without end becomes words', () => {
  const nodes = readChapter(html(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`), 'x.xhtml');
  expect(words(nodes)).toBe('deep');
  expect(tags(nodes).length).toBeLessThan(100);
});

test('paths can’t leave the book', () => {
  expect(resolveInBook('OEBPS/a/b.xhtml', '../c.png#x')).toBe('OEBPS/c.png');
  expect(resolveInBook('OEBPS/b.xhtml', '../../etc/passwd')).toBeUndefined();
  expect(resolveInBook('b.xhtml', 'https://example.com/a.png')).toBeUndefined();
  expect(resolveInBook('b.xhtml', '//example.com/a.png')).toBeUndefined();
  expect(resolveInBook('b.xhtml', 'javascript:alert(1)')).toBeUndefined();
});

test('locked, damaged and hostile books say what they are', () => {
  const encryption = (algorithm: string) =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
  const plan = (changes: Record<string, string | null>) =>
    faultIn(() => readPlan(openArchive(smallBook(changes))));
  expect(plan({})).toBe('none');
  expect(
    plan({ 'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }),
  ).toBe('protected');
  expect(
    plan({ 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') }),
  ).toBe('none');
  expect(plan({ 'META-INF/container.xml': null })).toBe('damaged');
  expect(plan({ 'OEBPS/text/one.xhtml': null, 'OEBPS/text/two b.xhtml': null })).toBe('damaged');
  expect(
    plan({ 'OEBPS/book.opf': '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">]><package>&a;</package>' }),
  ).toBe('damaged');
  expect(faultIn(() => openArchive(new Uint8Array(64).fill(7)))).toBe('damaged');
  expect(faultIn(() => openArchive(smallBook().subarray(0, 300)))).toBe('damaged');
});

test('a part that unpacks to too much, or lies about its size, is cut off', () => {
  const bomb = smallBook({ 'OEBPS/big.xhtml': new Uint8Array(20 * 2 ** 20) });
  expect(openArchive(bomb).bytes('OEBPS/big.xhtml')).toBeUndefined();
  // The same, announced as 1000 bytes in the directory at the end.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  for (let at = 0; at + 46 < bomb.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) === 20 * 2 ** 20) view.setUint32(at + 24, 1000, true);
  }
  expect(openArchive(bomb).bytes('OEBPS/big.xhtml')?.length).toBe(1000);
});
