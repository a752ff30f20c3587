import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { JsonObject } from '../json/read.ts';
import { isJsonObject, readJson } from '../json/read.ts';
import { XapiRefusal } from '../refusal.ts';
import { isSameStatement } from './same.ts';

const digests: Readonly<Record<string, string>> = {
  RS256: 'sha256',
  RS384: 'sha384',
  RS512: 'sha512',
};

function refuse(message: string, requirement: string): XapiRefusal {
  return new XapiRefusal(400, message, requirement);
}

function readPart(part: string): JsonObject {
  const value = readJson(Buffer.from(part, 'base64url'));
  if (!isJsonObject(value)) throw refuse('a signature holds what is no object', 'XAPI-00115');
  return value;
}

/** The key of the certificate that a signature brings with it, if any (RFC 7515, 4.1.6). */
function keyOf(header: JsonObject) {
  const chain = header['x5c'];
  if (!Array.isArray(chain)) return undefined;
  const [first] = chain as readonly unknown[];
  if (typeof first !== 'string') throw refuse('x5c must hold certificates', 'XAPI-00115');
  try {
    const certificate = new X509Certificate(Buffer.from(first, 'base64'));
    return createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
  } catch {
    throw refuse('x5c holds what is no certificate', 'XAPI-00115');
  }
}

/**
 * Checks the JSON web signature of a statement: compact form, RS256, RS384 or RS512, a payload that
 * is the same statement, and, where it brings its certificate, the signature itself.
 * @throws XapiRefusal 400 (XAPI-00115 to XAPI-00117).
 */
export function checkSignature(signature: Buffer, statement: JsonObject): void {
  const parts = signature.toString('latin1').trim().split('.');
  const [header = '', payload = '', mark = ''] = parts;
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]+$/.test(part))) {
    throw refuse('a signature is no JWS in compact form', 'XAPI-00115');
  }
  const fields = readPart(header);
  const algorithm = fields['alg'];
  const digest =
    typeof algorithm === 'string' && Object.hasOwn(digests, algorithm)
      ? digests[algorithm]
      : undefined;
  if (digest === undefined) {
    throw refuse('a signature must use RS256, RS384 or RS512', 'XAPI-00117');
  }
  if (!isSameStatement(readPart(payload), statement)) {
    throw refuse('a signature is that of another statement', 'XAPI-00116');
  }
  const key = keyOf(fields);
  if (!key) return;
  const signed = Buffer.from(`${header}.${payload}`, 'latin1');
  if (!verify(digest, signed, key, Buffer.from(mark, 'base64url'))) {
    throw refuse('a signature does not fit its certificate', 'XAPI-00117');
  }
}
