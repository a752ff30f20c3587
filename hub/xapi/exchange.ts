import type { Credential } from '../keys/roles.ts';
import type { Store } from '../store/store.ts';
import type { XapiVersion } from './versions.ts';

/** A request to the statement store, apart from the HTTP server that took it. */
export interface XapiRequest {
  /** HEAD counts as GET: the server leaves out the body. */
  method: string;
  /** Below the endpoint, `/statements`. */
  path: string;
  params: ReadonlyMap<string, string>;
  /** Value of a header; the name in lower case. */
  header(name: string): string | undefined;
  body: Buffer;
  version: XapiVersion;
  credential: Credential;
}

export interface XapiReply {
  status: number;
  headers: Record<string, string>;
  body?: string | Buffer;
}

/** What the resources work with. */
export interface XapiContext {
  store: Store;
  /** `homePage` of the hub's own accounts, in the authority of statements. */
  homePage: string;
  /** Path of the endpoint as clients see it, for `more`: `/xapi`. */
  endpoint: string;
}

/** Up to when everything stored can be read (XAPI-00153). */
export const throughHeader = 'x-experience-api-consistent-through';

export type XapiHandler = (request: XapiRequest, context: XapiContext) => Promise<XapiReply>;

export function jsonReply(body: unknown, headers: Record<string, string> = {}): XapiReply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

export const noContent: XapiReply = { status: 204, headers: {} };

/** `Last-Modified` of a time in milliseconds. */
export function lastModified(time: number): Record<string, string> {
  return { 'last-modified': new Date(time).toUTCString() };
}
