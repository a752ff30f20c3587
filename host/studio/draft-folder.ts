import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Documents } from '#model/format/documents.ts';
import { idSchema } from '#model/format/common.ts';
import { draftSchema } from '#model/studio/draft.ts';
import type { Draft } from '#model/studio/draft.ts';
import { writeDurably } from '../store/write-durably.ts';
import { RemovedItems } from './removed-items.ts';
import { studioError } from './studio-errors.ts';

/** The drafts on this machine: a folder each, with `draft.json` and the exhibition made from it. */
export class DraftFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async ids(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() && idSchema.safeParse(entry.name).success)
      .map(({ name }) => name);
  }

  async read(id: string): Promise<{ draft: Draft; saved: string }> {
    try {
      const file = join(this.#root, id, 'draft.json');
      const draft = draftSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      return { draft, saved: (await stat(file)).mtime.toISOString() };
    } catch (cause) {
      throw studioError('studio/no-draft', id, cause);
    }
  }

  /**
   * Saves the draft first, then the documents made from it: of the two, the draft can't be made again.
   *
   * @param before the draft as it was; what is in it and no longer in `draft` can be brought back
   */
  async write(draft: Draft, documents: Documents, before?: Draft): Promise<void> {
    const exhibition = this.exhibition(draft.id);
    await mkdir(join(exhibition, 'media'), { recursive: true });
    const removed = await this.removed(draft.id);
    await removed.bringBack(draft);
    writeDurably(join(this.#root, draft.id, 'draft.json'), `${JSON.stringify(draft, null, 2)}\n`);
    for (const [name, document] of Object.entries(documents)) {
      await writeFile(join(exhibition, `${name}.json`), `${JSON.stringify(document, null, 2)}\n`);
    }
    await removed.putAside(before?.items ?? [], draft);
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.#root, id), { recursive: true, force: true });
  }

  /** The folder of the exhibition that is made from a draft. */
  exhibition(id: string): string {
    return join(this.#root, id, 'exhibition');
  }

  package(id: string): string {
    return join(this.#root, id, `${id}.xunzhan`);
  }

  /** What was taken away from a draft and can be brought back. */
  removed(id: string): Promise<RemovedItems> {
    return RemovedItems.read(join(this.#root, id), this.exhibition(id));
  }
}
