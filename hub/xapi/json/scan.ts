import { XapiRefusal } from '../refusal.ts';

/** One value of a JSON text: the bytes it stands in, and how many keys its objects have in all. */
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

function notJson(why: string): XapiRefusal {
  return new XapiRefusal(400, `the body is not JSON: ${why}`, 'XAPI-00014');
}

/** Index of the first byte from `index` on that is no space. */
function skipSpace(bytes: Uint8Array, index: number): number {
  let at = index;
  for (; at < bytes.length; at += 1) {
    const code = bytes[at];
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return at;
}

/** Index just behind the string that starts at `start`. */
function afterString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    const code = bytes[at];
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  throw notJson('a string does not end');
}

/**
 * The value that starts at `start`, up to the comma or bracket that ends it, or the end of the text.
 * Whether it is JSON is for `JSON.parse` to say.
 *
 * @returns its span, and the index of what ends it
 * @throws XapiRefusal 400 for a string without end or nesting deeper than `levels`
 */
function scanValue(
  bytes: Uint8Array,
  start: number,
  levels: number,
): { span: JsonSpan; next: number } {
  let depth = 0;
  let keys = 0;
  let end = start;
  let at = start;
  while (at < bytes.length) {
    const code = bytes[at];
    if (code === quote) {
      at = afterString(bytes, at);
      end = at;
      continue;
    }
    if (depth === 0 && (code === comma || code === closeBracket)) break;
    if (code === openBrace || code === openBracket) {
      depth += 1;
      if (depth > levels) throw new XapiRefusal(400, 'nested deeper than this hub takes');
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
    } else if (code === colon) {
      keys += 1;
    }
    at += 1;
    end = at;
  }
  return { span: { start, end, keys }, next: at };
}

/**
 * Finds the elements of a top-level array (or the one top-level value) in the bytes, without parsing
 * them: each is then read and stored in its own words, and no text as large as the whole body is ever
 * made. Bounds the depth, and counts keys so that a key given twice can be told afterwards.
 *
 * @param bytes well-formed UTF-8
 * @throws XapiRefusal 400 for an array that is none, a string without end, nesting deeper than `maxDepth`
 */
export function scanJson(
  bytes: Uint8Array,
  maxDepth: number,
): { array: boolean; spans: JsonSpan[] } {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const first = skipSpace(bytes, hasMark ? 3 : 0);
  if (bytes[first] !== openBracket) {
    // Whatever stands behind a first value is part of the span, and no JSON then.
    const { span } = scanValue(bytes, first, maxDepth);
    return { array: false, spans: [{ ...span, end: bytes.length }] };
  }
  const spans: JsonSpan[] = [];
  let at = skipSpace(bytes, first + 1);
  let open = bytes[at] !== closeBracket;
  while (open) {
    const { span, next } = scanValue(bytes, at, maxDepth - 1);
    if (next >= bytes.length) throw notJson('an array does not end');
    spans.push({ ...span, end: trimEnd(bytes, span) });
    open = bytes[next] === comma;
    at = open ? skipSpace(bytes, next + 1) : next;
  }
  if (skipSpace(bytes, at + 1) < bytes.length) throw notJson('something stands behind the array');
  return { array: true, spans };
}

/** Index behind the last byte of a span that is no space. */
function trimEnd(bytes: Uint8Array, { start, end }: JsonSpan): number {
  let last = end;
  while (last > start && skipSpace(bytes, last - 1) >= last) last -= 1;
  return last;
}
