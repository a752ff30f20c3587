import { isAppUrl } from '../security/app-origin.ts';

/** What an address under app:// asks for. */
export type Asked =
  | { kind: 'page-file'; path: string }
  | { kind: 'media'; exhibition: string; path: string }
  | { kind: 'refused' };

/** Folder under the page in which the exhibitions' files appear; no file of the page is in there. */
const EXHIBITIONS = 'exhibitions';

const REFUSED: Asked = { kind: 'refused' };

/**
 * Takes an address apart. Refused are: other schemes and hosts; steps upward in any spelling
 * (`..`, `%2e%2e`, `..%2f`, `..%5c`); hidden slashes, backslashes, colons and control characters;
 * what can't be decoded; anything encoded twice stays as it is and names no file.
 *
 * @param address as the page asked for it, with its query, which is ignored
 */
export function resolveAddress(address: string): Asked {
  if (!isAppUrl(address)) return REFUSED;
  // URL swallows `..` silently. Whoever writes it wants out, so look at the text first.
  const written = address.slice(address.indexOf('//') + 2).split(/[?#]/, 1)[0] ?? '';
  const raw = written.slice(written.indexOf('/') + 1);
  if (!written.includes('/') || raw === '') return { kind: 'page-file', path: 'index.html' };

  const segments: string[] = [];
  for (const part of raw.split('/')) {
    const segment = decodeSegment(part);
    if (segment === undefined) return REFUSED;
    segments.push(segment);
  }
  const [first, exhibition, ...rest] = segments;
  if (first !== EXHIBITIONS) return { kind: 'page-file', path: segments.join('/') };
  if (exhibition === undefined || rest.length === 0) return REFUSED;
  return { kind: 'media', exhibition, path: rest.join('/') };
}

/** One name of a path, decoded; nothing if it is not the name of a file or folder. */
function decodeSegment(part: string): string | undefined {
  let segment: string;
  try {
    segment = decodeURIComponent(part);
  } catch {
    return undefined;
  }
  const outward = segment === '' || segment === '.' || segment.startsWith('..');
  return outward || /[/\\:]|\p{Cc}/u.test(segment) ? undefined : segment;
}
