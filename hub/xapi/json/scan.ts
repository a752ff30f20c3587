import { XapiRefusal } from '../refusal.ts';

/** One value of a JSON text: where it stands, and how many keys its objects have in all. */
export interface JsonSpan {
  start: number;
  end: number;
  keys: number;
}

const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Index just after the string that starts at `start`. */
function afterString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) throw new XapiRefusal(400, 'the body is not JSON: a string does not end');
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

/**
 * Finds the elements of a top-level array (or the one top-level value) without parsing them, so that
 * each can be stored in its own words. Runs before `JSON.parse`: bounds the depth, and counts keys
 * so that a key given twice can be told afterwards.
 * @throws XapiRefusal 400 for a string without end or nesting deeper than `maxDepth`.
 */
export function scanJson(text: string, maxDepth: number): { array: boolean; spans: JsonSpan[] } {
  let index = 0;
  const length = text.length;
  while (index < length && isSpace(text.charCodeAt(index))) index += 1;
  const array = text.charCodeAt(index) === openBracket;
  const spans: JsonSpan[] = [];
  const base = array ? 1 : 0;
  let depth = 0;
  let keys = 0;
  let start = array ? -1 : index;
  let last = index;
  while (index < length) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) {
      index += 1;
      continue;
    }
    if (depth === base && start < 0 && code !== comma && code !== closeBracket) start = index;
    if (code === quote) {
      index = afterString(text, index);
      last = index;
      continue;
    }
    if (code === openBrace || code === openBracket) {
      depth += 1;
      if (depth > maxDepth) throw new XapiRefusal(400, `nested deeper than ${maxDepth} levels`);
    } else if (array && depth === 1 && (code === comma || code === closeBracket)) {
      if (start >= 0) spans.push({ start, end: last, keys });
      start = -1;
      keys = 0;
      if (code === closeBracket) depth -= 1;
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
    } else if (code === colon) {
      keys += 1;
    }
    index += 1;
    last = index;
  }
  if (!array) spans.push({ start, end: last, keys });
  return { array, spans };
}
