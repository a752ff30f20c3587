import type { Kysely } from 'kysely';
import type { AttachmentTable, HubTables } from './tables.ts';

/** Files with these hashes, until together they pass `bytes`; those unknown are left out. */
export async function readAttachments(
  db: Kysely<HubTables>,
  hashes: ReadonlySet<string>,
  bytes: number,
): Promise<AttachmentTable[]> {
  const files: AttachmentTable[] = [];
  let size = 0;
  for (const sha2 of hashes) {
    const file = await db
      .selectFrom('attachments')
      .selectAll()
      .where('sha2', '=', sha2)
      .executeTakeFirst();
    if (!file) continue;
    size += file.data.length;
    if (files.length > 0 && size > bytes) break;
    files.push(file);
  }
  return files;
}
