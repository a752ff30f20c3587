import { isUtf8 } from 'node:buffer';
import { XapiRefusal } from '../refusal.ts';
import { scanJson } from './scan.ts';

/** Deep enough for any statement; far from where recursion would end. */
const maxDepth = 64;

/** A JSON value beside the exact text that it was read from. */
export interface JsonItem {
  value: unknown;
  text: string;
}

function checkUtf8(bytes: Uint8Array): void {
  if (!isUtf8(bytes)) throw new XapiRefusal(400, 'the body is not UTF-8', 'XAPI-00015');
}

/** Bytes as text. @throws XapiRefusal 400 when they are not UTF-8 (XAPI-00015). */
export function decodeText(bytes: Buffer): string {
  checkUtf8(bytes);
  return bytes.toString('utf8');
}

/** A lone surrogate has no UTF-8 form: it could never be compared or written back. */
function checkText(text: string): void {
  if (!text.isWellFormed()) {
    throw new XapiRefusal(400, 'a string holds half a surrogate pair', 'XAPI-00015');
  }
}

/** Counts the keys of all objects in a value. Depth is bounded by `scanJson`. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += countKeys(item);
    return keys;
  }
  for (const key in value) keys += 1 + countKeys(Reflect.get(value, key));
  return keys;
}

/** Checks every string and key of a value: only escapes can have made one that is no Unicode text. */
function checkStrings(value: unknown): void {
  if (typeof value === 'string') checkText(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkText(key);
      checkStrings(item);
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new XapiRefusal(400, 'the body is not JSON', 'XAPI-00014');
  }
}

/**
 * Reads a JSON body as the list of its top-level items (one item when it is not an array).
 * @throws XapiRefusal 400 for anything that is not well-formed JSON with unique keys.
 */
export function readJsonItems(bytes: Buffer): { array: boolean; items: JsonItem[] } {
  checkUtf8(bytes);
  const { array, spans } = scanJson(bytes, maxDepth);
  const items = spans.map(({ start, end, keys }, index) => {
    const text = bytes.toString('utf8', start, end);
    const value = parse(text);
    if (text.includes('\\u')) checkStrings(value);
    if (countKeys(value) !== keys) {
      throw new XapiRefusal(400, 'an object has the same key twice', 'XAPI-00014', `[${index}]`);
    }
    return { value, text: array ? text : text.trimEnd() };
  });
  return { array, items };
}

/** Reads one JSON value under the same rules. */
export function readJson(bytes: Buffer): unknown {
  const { array, items } = readJsonItems(bytes);
  return array ? items.map((item) => item.value) : items[0]?.value;
}

/** A JSON object, told from arrays and null. */
export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
