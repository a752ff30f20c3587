import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { malformed } from '../refusal.ts';
import { isIri, isLanguageTag } from './formats.ts';

/** Reads `value` as an object that has something in it. */
export function objectAt(value: unknown, at: string, requirement: string): JsonObject {
  if (!isJsonObject(value)) throw malformed(at, `${at} must be an object`, requirement);
  return value;
}

/** Every key must be in `allowed`, in that spelling; no value may be null (XAPI-00001, -00008, -00010). */
export function onlyKeys(object: JsonObject, allowed: ReadonlySet<string>, at: string): void {
  for (const key in object) {
    if (!allowed.has(key)) {
      throw malformed(at, `${at} has a property that xAPI does not define`, 'XAPI-00010');
    }
    if (object[key] === null) throw malformed(at, `${at}.${key} must not be null`, 'XAPI-00001');
  }
}

export function stringAt(value: unknown, at: string, requirement: string): string {
  if (typeof value !== 'string') throw malformed(at, `${at} must be a string`, requirement);
  return value;
}

/** A string of a named format; the empty string is none (XAPI-00007). */
export function formatAt(
  value: unknown,
  isFormat: (text: string) => boolean,
  format: string,
  at: string,
  requirement: string,
): string {
  if (typeof value !== 'string' || !isFormat(value)) {
    throw malformed(at, `${at} must be ${format}`, requirement);
  }
  return value;
}

export function iriAt(value: unknown, at: string, requirement: string): string {
  return formatAt(value, isIri, 'an IRI with a scheme', at, requirement);
}

export function booleanAt(value: unknown, at: string, requirement: string): boolean {
  if (typeof value !== 'boolean') throw malformed(at, `${at} must be true or false`, requirement);
  return value;
}

/** A JSON number that a double can hold: 1e400 is none (XAPI-00002, XAPI-00006). */
export function numberAt(value: unknown, at: string, requirement: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw malformed(at, `${at} must be a number`, requirement);
  }
  return value;
}

export function arrayAt(value: unknown, at: string, requirement: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(at, `${at} must be an array`, requirement);
  return value;
}

/** RFC 5646 tags to strings (XAPI-00013, XAPI-00121). */
export function languageMapAt(value: unknown, at: string, requirement: string): void {
  const map = objectAt(value, at, requirement);
  for (const tag in map) {
    if (!isLanguageTag(tag))
      throw malformed(at, `${at} has a key that is no language tag`, 'XAPI-00121');
    if (typeof map[tag] !== 'string') throw malformed(at, `${at} must hold strings`, requirement);
  }
}

/** IRIs to anything at all, null included (XAPI-00118, XAPI-00119, XAPI-00120). */
export function extensionsAt(value: unknown, at: string, requirement: string): void {
  const extensions = objectAt(value, at, requirement);
  for (const key in extensions) {
    if (!isIri(key)) throw malformed(at, `${at} has a key that is no IRI`, 'XAPI-00118');
  }
}
