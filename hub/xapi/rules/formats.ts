/** Formats of strings that xAPI names; each is a plain predicate over a string. */

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** RFC 4122 in its standard string form (XAPI-00029, XAPI-00030). Any version and variant. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

const iriPattern = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u001f\u007f]+$/i;

/** RFC 3987 with a scheme; never without (XAPI-00011). */
export function isIri(text: string): boolean {
  return iriPattern.test(text) && (!text.includes('%') || !/%(?![0-9a-f]{2})/i.test(text));
}

const mailPattern =
  /^mailto:[^\s@<>"(),:;[\]\\]+@(?:[^\s@.<>"(),:;[\]\\]+\.)*[^\s@.<>"(),:;[\]\\]+$/i;

/** `mailto:` and one address (XAPI-00038). */
export function isMailtoIri(text: string): boolean {
  return mailPattern.test(text);
}

/** SHA-1 in hexadecimal (XAPI-00039). */
export function isSha1(text: string): boolean {
  return /^[0-9a-f]{40}$/i.test(text);
}

/** A SHA-2 digest in hexadecimal: 224, 256, 384 or 512 bits (XAPI-00103). */
export function isSha2(text: string): boolean {
  return /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(text);
}

const languageTagPattern = new RegExp(
  '^(?:' +
    '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})' +
    '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?' +
    '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*' +
    '(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*' +
    '(?:-x(?:-[a-z0-9]{1,8})+)?' +
    '|x(?:-[a-z0-9]{1,8})+' +
    '|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)' +
    '|sgn-(?:be-fr|be-nl|ch-de))$',
  'i',
);

function checkLanguageTag(text: string): boolean {
  if (!languageTagPattern.test(text)) return false;
  const parts = text.toLowerCase().split('-');
  const privateUse = parts.indexOf('x');
  const singletons = (privateUse < 0 ? parts : parts.slice(0, privateUse)).filter(
    (part, index) => index > 0 && part.length === 1,
  );
  return new Set(singletons).size === singletons.length;
}

/** Tags already found right: a few come in every statement. */
const knownTags = new Set<string>();

/** RFC 5646, with its rule that no extension singleton comes twice (XAPI-00013, XAPI-00121). */
export function isLanguageTag(text: string): boolean {
  if (knownTags.has(text)) return true;
  if (!checkLanguageTag(text)) return false;
  if (knownTags.size < 1000) knownTags.add(text);
  return true;
}

const durationPattern =
  /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T\d)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/;

/** ISO 8601:2004 section 4.4.3.2; weeks stand alone (XAPI-00124). */
export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}

/** RFC 6838 type and subtype with parameters (XAPI-00105). */
export function isMediaType(text: string): boolean {
  return /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}(?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+'*-]+|"[^"]*"))*\s*;?$/.test(
    text,
  );
}
