import { isJsonObject, readJson } from '../json/read.ts';
import { XapiRefusal } from '../refusal.ts';

/** What a `more` link says: the query it goes on with, and the statement to go on behind. */
export interface MoreToken {
  params: ReadonlyMap<string, string>;
  last: number;
}

/** Written into the link itself, so that any hub process can go on with it at any time. */
export function writeMoreToken({ params, last }: MoreToken): string {
  const value = { query: Object.fromEntries(params), last };
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** @throws XapiRefusal 400 for what `writeMoreToken` has not written. */
export function readMoreToken(token: string): MoreToken {
  const value = readJson(Buffer.from(token, 'base64url'));
  if (isJsonObject(value) && isJsonObject(value['query'])) {
    const { last, query } = value;
    const params = Object.entries(query).flatMap(([key, item]) =>
      typeof item === 'string' ? [[key, item] as const] : [],
    );
    if (typeof last === 'number' && Number.isSafeInteger(last)) {
      return { params: new Map(params), last };
    }
  }
  throw new XapiRefusal(400, 'the more link is not one of this store', 'XAPI-00108');
}
