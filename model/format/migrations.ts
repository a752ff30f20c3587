import { XunzhanError } from '../errors.ts';
import { currentSchema } from './documents.ts';
import type { DocumentName } from './documents.ts';

type Json = Record<string, unknown>;

/** Brings a document from the version before `to` up to `to`. */
interface Migration {
  to: number;
  migrate: (name: DocumentName, document: Json) => Json;
}

/** Keys whose values became texts by language in version 2. */
const textKeys = new Set(
  'title summary intro text alt prompt explanation notes label disputed date left right'.split(' '),
);
/** Keys that held degrees in version 1. */
const degreeKeys = new Set(['heading', 'pitch', 'tilt']);

/** Numbered, in order; a stored old document is kept under tests/fixtures/documents/ for each. */
const migrations: readonly Migration[] = [
  {
    /** Texts were plain Chinese strings and angles were in degrees. */
    to: 2,
    migrate: (name, document) => {
      const converted = textsByLanguage(document);
      if (!isJson(converted)) return document;
      return name === 'manifest.json' ? manifestOfTwo(converted) : converted;
    },
  },
];

/**
 * The document in this program's version, its input left as it is. What is no document of any version is handed
 * back unchanged, for the schema to refuse with its own words.
 *
 * @throws XunzhanError `format/newer` when a later program wrote it.
 */
export function migrateDocument(name: DocumentName, document: unknown): unknown {
  if (!isJson(document)) return document;
  const { schema } = document;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return document;
  if (schema > currentSchema) {
    throw new XunzhanError('format/newer', {
      'zh-CN': `${name} 由更新版本的程序写成（格式 ${schema}，本程序支持到 ${currentSchema}）。请先升级本程序，再打开这个展览。`,
      en: `${name} was written by a newer version of the program (format ${schema}; this one knows up to ${currentSchema}). Update the program, then open this exhibition.`,
    });
  }
  let result: Json = document;
  for (const migration of migrations) {
    if (migration.to <= schema) continue;
    result = { ...migration.migrate(name, result), schema: migration.to };
  }
  return result;
}

function textsByLanguage(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return textKeys.has(key) ? { 'zh-CN': value } : value;
  if (typeof value === 'number') return degreeKeys.has(key) ? (value * Math.PI) / 180 : value;
  if (Array.isArray(value)) return value.map((item) => textsByLanguage(item));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, textsByLanguage(item, name)]),
  );
}

/** `name` is a text in the owner's entry alone: finishes have names too, which are no texts. */
function manifestOfTwo(manifest: Json): Json {
  const { owner } = manifest;
  const named = (entry: Json): Json =>
    typeof entry['name'] === 'string' ? { ...entry, name: { 'zh-CN': entry['name'] } } : entry;
  const result = { languages: ['zh-CN'], ...manifest };
  if (!isJson(owner)) return result;
  const officer = owner['dataOfficer'];
  return {
    ...result,
    owner: { ...named(owner), ...(isJson(officer) ? { dataOfficer: named(officer) } : {}) },
  };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
