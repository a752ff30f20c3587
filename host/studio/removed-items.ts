import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { draftItemSchema } from '#model/studio/draft.ts';
import type { Draft, DraftItem } from '#model/studio/draft.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Items that can be brought back; older ones go for good. */
const mostKept = 60;

const list = z.array(draftItemSchema);

const mediaOf = (items: readonly DraftItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'picture' ? [item.media] : []));

/**
 * What an editor took away from a draft: kept outside the exhibition, `removed.json` and the pictures in
 * `removed/`, so that taking away can be undone and no package carries it.
 */
export class RemovedItems {
  /** The latest first. */
  readonly items: readonly DraftItem[];
  readonly #folder: string;
  readonly #media: string;

  private constructor(folder: string, exhibition: string, items: readonly DraftItem[]) {
    this.#folder = folder;
    this.#media = exhibition;
    this.items = items;
  }

  /** @param folder of the draft */
  static async read(folder: string, exhibition: string): Promise<RemovedItems> {
    // None yet, or not to be read: then nothing can be brought back, and no work is lost.
    const items = await readFile(join(folder, 'removed.json'), 'utf8')
      .then((text) => list.parse(JSON.parse(text)))
      .catch(() => []);
    return new RemovedItems(folder, exhibition, items);
  }

  /** Pictures that the draft shows again; before its documents are made from it. */
  async bringBack(draft: Draft): Promise<void> {
    const back = new Set(draft.items.map(({ id }) => id));
    for (const media of mediaOf(this.items.filter(({ id }) => back.has(id))))
      await rename(this.#aside(media), join(this.#media, media)).catch(absent);
  }

  /** What was in the draft and no longer is, and pictures that nothing shows. */
  async putAside(before: readonly DraftItem[], draft: Draft): Promise<void> {
    const there = new Set(draft.items.map(({ id }) => id));
    const known = [...before, ...this.items];
    const gone = [...new Map(known.map((item) => [item.id, item])).values()].filter(
      ({ id }) => !there.has(id),
    );
    const kept = gone.slice(0, mostKept);
    if (kept.length > 0 || this.items.length > 0)
      writeDurably(join(this.#folder, 'removed.json'), `${JSON.stringify(kept)}\n`);
    await mkdir(join(this.#folder, 'removed'), { recursive: true });
    const shown = new Set(mediaOf(draft.items));
    for (const name of await readdir(join(this.#media, 'media')))
      if (!shown.has(`media/${name}`))
        await rename(join(this.#media, 'media', name), this.#aside(name)).catch(absent);
    const wanted = new Set(mediaOf(kept).map((media) => this.#aside(media)));
    for (const name of await readdir(join(this.#folder, 'removed')))
      if (!wanted.has(this.#aside(name))) await rm(this.#aside(name), { force: true });
  }

  #aside(media: string): string {
    return join(this.#folder, 'removed', media.replace(/^media\//, ''));
  }
}

/** A picture may be there already, as after a power cut in the middle. */
function absent(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
}
