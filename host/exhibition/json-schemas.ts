import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { documentSchemas } from '#model/format/documents.ts';
import { contentListSchema } from './content-list.ts';

/** The published JSON Schemas (draft 2020-12) by file name, generated from the zod schemas. */
export function jsonSchemas(): Record<string, string> {
  const schemas = { ...documentSchemas, 'content.json': contentListSchema };
  return Object.fromEntries(
    Object.entries(schemas).map(([document, schema]) => {
      const generated = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const name = document.replace('.json', '.schema.json');
      const titled = { title: `exhibition/1 ${document}`, ...generated };
      return [name, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
}

/** Writes the schemas into a folder. */
export async function writeJsonSchemas(directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const schemas = jsonSchemas();
  for (const [name, text] of Object.entries(schemas)) await writeFile(join(directory, name), text);
  return Object.keys(schemas);
}
