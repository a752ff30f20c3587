import { XapiRefusal } from './refusal.ts';

/** The two editions of xAPI that the hub speaks; each answers with its latest patch version. */
export type XapiVersion = '1.0.3' | '2.0.0';

export const spokenVersions: readonly XapiVersion[] = ['2.0.0', '1.0.3'];

/**
 * The header's value on the refusal of a request that names no version. The header came with 1.0,
 * so such a client can only be older; 0.95 is the last edition without a required header, and the
 * one value that the conformance requirements of both spoken editions allow here (XAPI-00331).
 */
export const versionOfUnversioned = '0.95';

/** Which edition a request speaks. @throws XapiRefusal 400 (XAPI-00331). */
export function negotiateVersion(header: string | undefined): XapiVersion {
  if (header !== undefined) {
    if (/^1\.0(\.\d+)?$/.test(header)) return '1.0.3';
    if (/^2\.0(\.\d+)?$/.test(header)) return '2.0.0';
  }
  const wanted = 'X-Experience-API-Version must be 1.0, 1.0.x, 2.0 or 2.0.x';
  throw new XapiRefusal(400, wanted, 'XAPI-00331');
}
