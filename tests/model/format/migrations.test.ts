import { readFileSync } from 'node:fs';
import { documentSchemas } from '#model/format/documents.ts';
import type { DocumentName } from '#model/format/documents.ts';
import { migrateDocument } from '#model/format/migrations.ts';
import { describe, expect, it } from 'vitest';

function stored(name: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/documents/${name}`, 'utf8'));
}

function migrated<Name extends DocumentName>(name: Name) {
  const old = stored(name.replace('.json', '-1.json'));
  const before = JSON.stringify(old);
  const parsed = documentSchemas[name].safeParse(migrateDocument(name, old));
  expect(JSON.stringify(old), 'the input is left alone').toBe(before);
  expect(parsed.error?.issues ?? []).toEqual([]);
  return parsed.data;
}

describe('documents of version 1', () => {
  it('become valid ones of this version', () => {
    expect(migrated('manifest.json')).toMatchObject({
      schema: 2,
      title: { 'zh-CN': '旧展' },
      languages: ['zh-CN'],
      owner: { name: { 'zh-CN': '某单位' }, dataOfficer: { name: { 'zh-CN': '某人' } } },
      credits: [{ author: '本单位', title: { 'zh-CN': '图一' } }],
    });
    expect(migrated('tours.json')).toMatchObject({
      tours: [{ steps: [{ notes: { 'zh-CN': '慢一点' } }] }],
    });
    expect(migrated('quizzes.json')).toMatchObject({
      quizzes: [{ questions: [{ answer: 'a', options: [{ text: { 'zh-CN': '甲' } }, {}] }] }],
    });
  });

  it('turn degrees into radians and leave finishes their names', () => {
    expect(migrated('hall.json')).toMatchObject({
      entrance: { viewpoint: { heading: Math.PI / 2, pitch: (-3 * Math.PI) / 180 } },
      rooms: [
        {
          finishes: { floor: { name: 'stone', tint: '#777777' } },
          fittings: [{ heading: Math.PI / 2 }],
        },
      ],
    });
  });
});

describe('documents of other versions', () => {
  it('of this version stay as they are', () => {
    const document = { schema: 2, tours: [] };
    expect(migrateDocument('tours.json', document)).toBe(document);
  });

  it('of a later one are refused with what to do', () => {
    expect(() => migrateDocument('hall.json', { schema: 3 })).toThrow(/format\/newer.*Update/);
  });

  it.each([null, 7, [], {}, { schema: 'two' }, { schema: 0 }, { schema: 1.5 }])(
    'leaves %j to the schema',
    (document) => {
      expect(migrateDocument('hall.json', document)).toBe(document);
    },
  );
});
