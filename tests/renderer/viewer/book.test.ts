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

async function faultIn(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    return faultOf(error);
  }
  return 'none';
}

test('a book has its chapters in reading order, named by its table of contents', async () => {
  const archive = openArchive(await smallBook());
  expect(await readPlan(archive)).toEqual([
    { path: 'OEBPS/text/one.xhtml', title: '渡口' },
    { path: 'OEBPS/text/two b.xhtml', title: '山路' },
  ]);
});

test('scripts, frames, handlers and foreign addresses don’t come out of a chapter', async () => {
  const archive = openArchive(await smallBook());
  const path = 'OEBPS/text/one.xhtml';
  const nodes = readChapter(await archive.text(path), path);
  expect(tags(nodes)).toEqual(['h2', 'p', 'p', 'img']);
  const told = JSON.stringify(nodes);
  expect(told).not.toContain('__bookRan');
  expect(told).not.toContain('example.com');
  expect(words(nodes)).toContain('外面的图');
});

test('headings begin at the second level and leave none out', async () => {
  const nodes = readChapter(html('<h3>a</h3><h5>b</h5><h6>c</h6><h3>d</h3>'), 'x.xhtml');
  expect(tags(nodes)).toEqual(['h2', 'h3', 'h4', 'h2']);
});

test('what is not well-formed is still read', async () => {
  const nodes = readChapter('<p>one<br>two&nbsp;three<script>run()</script>', 'x.xhtml');
  expect(words(nodes).replaceAll(/\s+/g, ' ')).toContain('onetwo three');
  expect(words(nodes)).not.toContain('run()');
});

test('a cover in a drawing is its picture', async () => {
  const [cover] = readChapter(
    html(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../a%20b.jpg"/></svg>',
    ),
    'OEBPS/text/c.xhtml',
  );
  expect(cover).toEqual({ tag: 'img', children: [], picture: { path: 'OEBPS/a b.jpg', alt: '' } });
});

test('nesting without end becomes words', async () => {
  const nodes = readChapter(html(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`), 'x.xhtml');
  expect(words(nodes)).toBe('deep');
  expect(tags(nodes).length).toBeLessThan(100);
});

test('paths can’t leave the book', async () => {
  expect(resolveInBook('OEBPS/a/b.xhtml', '../c.png#x')).toBe('OEBPS/c.png');
  expect(resolveInBook('OEBPS/b.xhtml', '../../etc/passwd')).toBeUndefined();
  expect(resolveInBook('b.xhtml', 'https://example.com/a.png')).toBeUndefined();
  expect(resolveInBook('b.xhtml', '//example.com/a.png')).toBeUndefined();
  expect(resolveInBook('b.xhtml', 'javascript:alert(1)')).toBeUndefined();
});

test('locked, damaged and hostile books say what they are', async () => {
  const encryption = (algorithm: string) =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
  const plan = (changes: Record<string, string | null>) =>
    faultIn(async () => readPlan(openArchive(await smallBook(changes))));
  expect(await plan({})).toBe('none');
  expect(
    await plan({
      'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    }),
  ).toBe('protected');
  expect(
    await plan({ 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') }),
  ).toBe('none');
  expect(await plan({ 'META-INF/container.xml': null })).toBe('damaged');
  expect(await plan({ 'OEBPS/text/one.xhtml': null, 'OEBPS/text/two b.xhtml': null })).toBe(
    'damaged',
  );
  expect(
    await plan({
      'OEBPS/book.opf': '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">]><package>&a;</package>',
    }),
  ).toBe('damaged');
  const cutOff = (await smallBook()).subarray(0, 300);
  expect(await faultIn(() => openArchive(new Uint8Array(64).fill(7)))).toBe('damaged');
  expect(await faultIn(() => openArchive(cutOff))).toBe('damaged');
});

test('a part that unpacks to too much is given up, whatever size it announces', async () => {
  const large = 20 * 2 ** 20;
  const bomb = await smallBook({ 'OEBPS/big.xhtml': new Uint8Array(large) });
  expect(await openArchive(bomb).bytes('OEBPS/big.xhtml')).toBeUndefined();
  const view = new DataView(bomb.buffer);
  let told = 0;
  for (let at = 0; at + 46 < bomb.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== large)
      continue;
    view.setUint32(at + 24, 1000, true);
    told += 1;
  }
  expect(told).toBe(1);
  expect(await openArchive(bomb).bytes('OEBPS/big.xhtml')).toBeUndefined();
});
