import { readDocument } from '#model/format/read-document.ts';
import { describe, expect, it } from 'vitest';
import { collector, sampleDocuments } from './sample-documents.ts';

function read(document: unknown) {
  const { report, problems } = collector();
  const json = typeof document === 'string' ? document : JSON.stringify(document);
  return { value: readDocument('hall.json', json, report), problems };
}

describe('readDocument', () => {
  it('reads a sound document without a word', () => {
    const { value, problems } = read(sampleDocuments().hall);
    expect(value?.rooms).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('takes a byte order mark, as editors on Windows write it', () => {
    expect(read(`\uFEFF${JSON.stringify(sampleDocuments().hall)}`).value).toBeDefined();
  });

  it('says where JSON breaks, in both languages', () => {
    const { value, problems } = read('{"schema": 2,,}');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'document/not-json', severity: 'error' }]);
    expect(problems[0]?.text['zh-CN']).toContain('逗号');
    expect(problems[0]?.text.en).toContain('comma');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it is', (key) => {
    const json = JSON.stringify(sampleDocuments().hall).replace(
      '"fittings":[',
      `"extra":[{"deep":{"${key}":{"polluted":true}}}],"fittings":[`,
    );
    const { value, problems } = read(json);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'document/hostile-key', path: `rooms[0].extra[0].deep.${key}` },
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('keeps unknown keys and warns of each', () => {
    const { hall } = sampleDocuments();
    const { value, problems } = read({
      ...hall,
      mood: 'calm',
      exhibits: hall.exhibits.map((exhibit) => ({ ...exhibit, colour: 'red' })),
    });
    expect(value).toMatchObject({ mood: 'calm', exhibits: [{ colour: 'red' }] });
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'exhibits[0].colour'],
      ['warning', 'mood'],
    ]);
  });

  it('tells of an exhibit what its own kind lacks, not that no kind fits', () => {
    const { hall } = sampleDocuments();
    const exhibits = [{ ...hall.exhibits[0], kind: 'picture' }];
    expect(read({ ...hall, exhibits }).problems).toMatchObject([
      { code: 'document/invalid', path: 'exhibits[0].media' },
    ]);
  });

  it('keeps exhibits of kinds it does not know', () => {
    const { hall } = sampleDocuments();
    const exhibits = [{ ...hall.exhibits[0], kind: 'hologram', depth: 3 }];
    const { value, problems } = read({ ...hall, exhibits });
    expect(value?.exhibits[0]).toMatchObject({ kind: 'hologram', depth: 3 });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses a later version by name', () => {
    expect(read({ ...sampleDocuments().hall, schema: 9 }).problems).toMatchObject([
      { code: 'format/newer', path: 'schema' },
    ]);
  });
});
