import { MediumFault } from '../medium-fault.ts';

/**
 * A document of the book as a tree that nothing runs or loads in: it belongs to no window. Declared entities are
 * refused, because they can make a small file grow without end.
 *
 * @throws MediumFault `damaged`
 */
export function parseXml(source: string): Document {
  if (/<!ENTITY/i.test(source)) throw new MediumFault('damaged');
  const document = new DOMParser().parseFromString(source, 'application/xml');
  if (document.querySelector('parsererror') || !document.documentElement) {
    throw new MediumFault('damaged');
  }
  return document;
}

/** A chapter. Many books are not well-formed, or use names such as `&nbsp;`: those are read as HTML. */
export function parseChapter(source: string): Document {
  try {
    return parseXml(source);
  } catch {
    return new DOMParser().parseFromString(source, 'text/html');
  }
}

/** Elements by their name, whatever the namespace or its prefix. */
export function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName('*')).filter((element) => nameOf(element) === name);
}

/** An element's name without prefix, in lower case. */
export function nameOf(element: Element): string {
  const name = element.localName || element.tagName;
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** An attribute by its name without prefix: `type` finds `epub:type`, `href` finds `xlink:href`. */
export function attribute(element: Element, name: string): string | undefined {
  for (const { name: full, value } of Array.from(element.attributes)) {
    if (full === name || full.endsWith(`:${name}`)) return value;
  }
  return undefined;
}

/**
 * Path in the archive of what a file refers to; undefined for anything outside the book.
 *
 * @param from path of the file that refers
 */
export function resolveInBook(from: string, reference: string): string | undefined {
  const bare = reference.replace(/[?#].*$/s, '').trim();
  if (bare === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(bare)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    decoded = bare;
  }
  const steps = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
