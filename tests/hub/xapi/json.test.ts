import { describe, expect, it } from 'vitest';
import { readJsonItems } from '#hub/xapi/json/read.ts';
import { XapiRefusal } from '#hub/xapi/refusal.ts';

const read = (text: string) => readJsonItems(Buffer.from(text));

describe('reading JSON item by item', () => {
  it('keeps the exact text of every item of an array', () => {
    const texts = [
      '{"a": 1.10, "b":[1,{"c":"]},{"}]}',
      '{ }',
      '"x, \\" ]"',
      '12.0e1',
      '[ 1 ,2]',
      'null',
    ];
    const { array, items } = read(` [ ${texts.join(' , ')} ] \n`);
    expect(array).toBe(true);
    expect(items.map((item) => item.text)).toEqual(texts);
    expect(items.map((item) => item.value)).toEqual(
      texts.map((text) => JSON.parse(text) as unknown),
    );
  });
  it('reads one value that is no array, and an empty array', () => {
    expect(read('\t{"a":"\\\\"} ').items).toEqual([{ value: { a: '\\' }, text: '{"a":"\\\\"}' }]);
    expect(read('[]')).toEqual({ array: true, items: [] });
  });
  it.each([
    ['nothing', ''],
    ['half a value', '{"a":1'],
    ['a string without end', '["abc]'],
    ['two values', '{} {}'],
    ['a comma too many', '[1,]'],
    ['a comma before everything', '[,1]'],
    ['two commas', '[1,,2]'],
    ['no comma', '[1 2]'],
    ['an array without end', '[1,2'],
    ['something behind an array', '[1] 2'],
    ['brackets that do not fit', '[{"a":[1}]]'],
    ['a bracket that closes nothing', '[1}]'],
    ['a value with more behind it', '{"a":1},[[2]]'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice deep inside', '[{"a":{"b":[{"c":1,"c":1}]}}]'],
    ['half a surrogate pair', '{"a":"\\ud800"}'],
    ['half a surrogate pair as key', '{"\\udc00":1}'],
    ['too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['too deep in objects', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ])('refuses %s', (_name, text) => {
    expect(() => read(text)).toThrow(XapiRefusal);
  });
  it('passes over a byte-order mark', () => {
    expect(read('\ufeff{"a":1}').items).toEqual([{ value: { a: 1 }, text: '{"a":1}' }]);
    expect(read('\ufeff [1 , "字"]').items.map(({ text }) => text)).toEqual(['1', '"字"']);
  });
  it('refuses bytes that are not UTF-8', () => {
    expect(() => readJsonItems(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/UTF-8/);
  });
});
