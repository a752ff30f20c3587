import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** `content.json`: every file of a package but itself, the reviews and the signature. */
export const contentListSchema = z.object({
  format: z.literal('exhibition-content/1'),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.int().check(z.gte(0)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      mime: z.string(),
    }),
  ),
});
export type ContentList = z.infer<typeof contentListSchema>;

/** The bytes of `content.json`: the same list always gives the same bytes. */
export function contentBytes(files: ContentList['files']): Buffer {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const list = sorted.map(({ path, bytes, sha256, mime }) => ({ path, bytes, sha256, mime }));
  return Buffer.from(
    `${JSON.stringify({ format: 'exhibition-content/1', files: list }, null, 1)}\n`,
  );
}

/** The content hash: sha256 of the bytes of `content.json`, hexadecimal. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
