import { readAttachments } from '../../store/attachments.ts';
import type { StoredStatement } from '../../store/statement-read.ts';
import type { XapiContext, XapiReply } from '../exchange.ts';
import { isJsonObject } from '../json/read.ts';
import { writeMultipart } from '../multipart/write.ts';
import { attachedHashes } from '../statement/attached.ts';

/** Most bytes of attachments in one answer; a page that needs more is cut before. */
const attachmentBytes = 64 * 1024 * 1024;

function hashesOf(statements: readonly StoredStatement[]): Set<string> {
  const hashes = new Set<string>();
  for (const { attachments, statement } of statements) {
    if (attachments === 0) continue;
    const value: unknown = JSON.parse(statement);
    if (isJsonObject(value)) for (const hash of attachedHashes(value)) hashes.add(hash);
  }
  return hashes;
}

/** A statement or a result, with the bytes of its attachments when they are asked for. */
export async function statementReply(
  json: string,
  statements: readonly StoredStatement[],
  withAttachments: boolean,
  context: XapiContext,
  headers: Record<string, string>,
): Promise<XapiReply> {
  if (!withAttachments) {
    const type = { 'content-type': 'application/json' };
    return { status: 200, headers: { ...type, ...headers }, body: json };
  }
  const { db } = context.store.engine;
  const files = await readAttachments(db, hashesOf(statements), attachmentBytes);
  const { contentType, body } = writeMultipart(
    json,
    files.map((file) => ({ sha2: file.sha2, contentType: file.content_type, data: file.data })),
  );
  return { status: 200, headers: { 'content-type': contentType, ...headers }, body };
}
