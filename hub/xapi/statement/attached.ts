import { createHash } from 'node:crypto';
import type { AttachmentTable } from '../../store/tables.ts';
import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import type { BodyPart } from '../multipart/parse.ts';
import { XapiRefusal } from '../refusal.ts';
import { signatureUsage } from '../rules/attachments.ts';
import { isSha2 } from '../rules/formats.ts';
import { checkSignature } from './signature.ts';

const digestBySize: Readonly<Record<number, string>> = {
  56: 'sha224',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};

/** Attachments of a statement and of its SubStatement. */
function attachmentsOf(statement: JsonObject): JsonObject[] {
  const object = statement['object'];
  const inner =
    isJsonObject(object) && object['objectType'] === 'SubStatement' ? attachmentsOf(object) : [];
  const own = statement['attachments'];
  return Array.isArray(own) ? [...own.filter(isJsonObject), ...inner] : inner;
}

export function hasAttachments(statement: JsonObject): boolean {
  return attachmentsOf(statement).length > 0;
}

function sha2Of(attachment: JsonObject): string {
  return String(attachment['sha2']).toLowerCase();
}

/** Every sha2 that a statement names. */
export function attachedHashes(statement: JsonObject): string[] {
  return attachmentsOf(statement).map(sha2Of);
}

/** Reads the parts behind the statements. @throws XapiRefusal 400 (XAPI-00132, XAPI-00135). */
function readFiles(parts: readonly BodyPart[]): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const part of parts) {
    if (part.headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary') {
      const wanted = 'an attachment part needs Content-Transfer-Encoding: binary';
      throw new XapiRefusal(400, wanted, 'XAPI-00135');
    }
    const hash = part.headers.get('x-experience-api-hash')?.toLowerCase() ?? '';
    if (!isSha2(hash)) {
      throw new XapiRefusal(400, 'an attachment part needs X-Experience-API-Hash', 'XAPI-00132');
    }
    const digest = digestBySize[hash.length] ?? 'sha256';
    if (createHash(digest).update(part.content).digest('hex') !== hash) {
      throw new XapiRefusal(400, 'an attachment part does not fit its hash', 'XAPI-00132');
    }
    files.set(hash, part.content);
  }
  return files;
}

/**
 * Matches the files of a request with the attachments of its statements, and checks signatures.
 * @throws XapiRefusal 400 for a file that no statement names (XAPI-00128), and for an attachment
 * without bytes and without `fileUrl` (XAPI-00127, XAPI-00129).
 */
export function matchAttachments(
  statements: readonly JsonObject[],
  parts: readonly BodyPart[],
): AttachmentTable[] {
  const files = readFiles(parts);
  const rows = new Map<string, AttachmentTable>();
  for (const statement of statements) {
    for (const attachment of attachmentsOf(statement)) {
      const sha2 = sha2Of(attachment);
      const data = files.get(sha2);
      if (data) {
        rows.set(sha2, { sha2, content_type: String(attachment['contentType']), data });
      } else if (attachment['fileUrl'] === undefined) {
        throw new XapiRefusal(400, 'an attachment comes without its bytes', 'XAPI-00129');
      }
      if (data && attachment['usageType'] === signatureUsage) checkSignature(data, statement);
    }
  }
  for (const hash of files.keys()) {
    if (!rows.has(hash)) {
      throw new XapiRefusal(400, 'a part belongs to no attachment', 'XAPI-00128');
    }
  }
  return [...rows.values()];
}
