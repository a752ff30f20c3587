import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mediaPathSchema } from '#model/format/common.ts';
import type { Manifest } from '#model/format/manifest.ts';
import type { DraftSummary, OpenDraft } from '#model/host-api/studio.ts';
import { mostItems } from '#model/studio/draft.ts';
import type { Draft } from '#model/studio/draft.ts';
import { draftGaps } from '#model/studio/gaps.ts';
import { proposeHall } from '#model/studio/propose-hall.ts';
import { bakeExhibition } from '../bake/bake-exhibition.ts';
import { packExhibition } from '../exhibition/pack.ts';
import { DraftFolder } from './draft-folder.ts';
import { openDraft } from './open-draft.ts';
import { studioError } from './studio-errors.ts';
import { takePicture } from './take-picture.ts';
import { takeText } from './take-text.ts';

/** Bytes of a package read in one call. */
const part = 384 * 1024;
/** What comes before a draft's id in the address of its media. */
const addressPrefix = 'draft-';

interface StudioOptions {
  /** Folder of all drafts. */
  folder: string;
  /** Whose exhibitions are made here. */
  owner: () => Manifest['owner'];
  now: () => number;
  /** Told while light is computed. */
  progress: (draft: string, share: number, secondsLeft: number | undefined, done: boolean) => void;
}

/** Where staff make halls from pictures and texts. Every change is on the disk before it is answered. */
export class StudioDesk {
  readonly #options: StudioOptions;
  readonly #drafts: DraftFolder;
  readonly #baking = new Set<string>();
  /** One change after another, so that two never meet in one file. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: StudioOptions) {
    this.#options = options;
    this.#drafts = new DraftFolder(options.folder);
  }

  async list(): Promise<DraftSummary[]> {
    const ids = await this.#drafts.ids();
    const read = await Promise.all(ids.map((id) => this.#drafts.read(id).catch(() => undefined)));
    return read
      .flatMap((found) => (found ? [found] : []))
      .map(({ draft, saved }) => ({
        id: draft.id,
        title: draft.title,
        items: draft.items.length,
        saved,
      }))
      .toSorted((a, b) => b.saved.localeCompare(a.saved));
  }

  create(title: string, template: Draft['template']): Promise<OpenDraft> {
    return this.#inTurn(async () => {
      const day = this.#today().replaceAll('-', '');
      const id = `hall-${day}-${randomBytes(3).toString('hex')}`;
      const draft: Draft = { id, template, title, summary: '', revision: 0, items: [] };
      return this.#write(draft);
    });
  }

  async open(id: string): Promise<OpenDraft> {
    const { draft } = await this.#drafts.read(id);
    return openDraft(draft, this.#drafts.exhibition(id));
  }

  /**
   * What the editor decided; an item's medium is the draft's own and can't be changed from outside. An item
   * that was taken away comes back when it is in the list again.
   */
  save(wanted: Draft): Promise<OpenDraft> {
    return this.#inTurn(async () => {
      const { draft } = await this.#drafts.read(wanted.id);
      this.#idle(draft.id);
      const { items: removed } = await this.#drafts.removed(draft.id);
      const own = new Map([...removed, ...draft.items].map((item) => [item.id, item]));
      const items = wanted.items.flatMap((item): Draft['items'] => {
        const before = own.get(item.id);
        if (!before || before.kind !== item.kind) return [];
        if (item.kind === 'text' || before.kind === 'text') return [item];
        const { media, width, height } = before;
        return [{ ...item, media, width, height }];
      });
      return this.#write({ ...wanted, revision: draft.revision, items }, draft);
    });
  }

  add(id: string, file: string, name: string): Promise<Draft> {
    return this.#inTurn(async () => {
      const { draft } = await this.#drafts.read(id);
      this.#idle(id);
      if (draft.items.length >= mostItems) throw studioError('studio/too-many', name);
      const exhibition = this.#drafts.exhibition(id);
      await mkdir(join(exhibition, 'media'), { recursive: true });
      const source = this.#options.owner().name['zh-CN'];
      const isText = /\.(md|markdown|txt)$/i.test(name);
      const isPicture = /\.(jpe?g|png|webp|tiff?|gif|bmp|avif|heic)$/i.test(name);
      if (!isText && !isPicture) throw studioError('studio/kind-unknown', name);
      const item = isText ? await takeText(file, name) : await takePicture(file, name, exhibition);
      const next = { ...draft, items: [...draft.items, { ...item, source }] };
      await this.#drafts.write(next, proposeHall(next, this.#context()), draft);
      return next;
    });
  }

  delete(id: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#idle(id);
      await this.#drafts.remove(id);
    });
  }

  async bake(id: string, quality: 'quick' | 'full'): Promise<OpenDraft> {
    await this.#drafts.read(id);
    await this.#bake(id, quality);
    return this.open(id);
  }

  /** Packs the draft, lit at least quickly. @returns the package's file */
  async pack(id: string): Promise<{ file: string; bytes: number; fileName: string }> {
    const { draft } = await this.#drafts.read(id);
    if (draft.items.length === 0) throw studioError('studio/empty');
    const gaps = draftGaps(draft);
    if (gaps.length > 0) throw studioError('studio/unfinished', String(gaps.length));
    const revised = await this.#inTurn(() =>
      this.#write({ ...draft, revision: draft.revision + 1 }, draft),
    );
    await this.#bake(id, 'quick');
    const file = this.#drafts.package(id);
    await packExhibition(this.#drafts.exhibition(id), file);
    const title = revised.draft.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || id;
    return { file, bytes: (await stat(file)).size, fileName: `${title}.xunzhan` };
  }

  async readPackage(id: string, at: number): Promise<Buffer> {
    await this.#drafts.read(id);
    const file = await open(this.#drafts.package(id)).catch((cause: unknown) => {
      throw studioError('studio/no-draft', id, cause);
    });
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(part), 0, part, at);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** The file behind an address below `exhibitions/draft-<id>/`; nothing if there is none to serve. */
  async file(id: string, path: string): Promise<string | undefined> {
    if (!id.startsWith(addressPrefix) || !mediaPathSchema.safeParse(path).success) return undefined;
    const draft = id.slice(addressPrefix.length);
    if (!(await this.#drafts.ids()).includes(draft)) return undefined;
    try {
      const folder = await realpath(this.#drafts.exhibition(draft));
      const file = await realpath(join(folder, path));
      return file.startsWith(folder + sep) && (await stat(file)).isFile() ? file : undefined;
    } catch {
      return undefined;
    }
  }

  async #bake(id: string, quality: 'quick' | 'full'): Promise<void> {
    this.#idle(id);
    this.#baking.add(id);
    const { progress, now } = this.#options;
    const began = now();
    try {
      await bakeExhibition(this.#drafts.exhibition(id), {
        quality,
        onProgress: ({ share }) => {
          const spent = (now() - began) / 1000;
          progress(id, share, share > 0.05 ? (spent / share) * (1 - share) : undefined, false);
        },
      });
    } finally {
      this.#baking.delete(id);
      progress(id, 1, 0, true);
    }
  }

  #idle(id: string): void {
    if (this.#baking.has(id)) throw studioError('studio/busy');
  }

  /** `before`: as it was on the disk; nothing for a new draft. */
  async #write(draft: Draft, before?: Draft): Promise<OpenDraft> {
    await this.#drafts.write(draft, proposeHall(draft, this.#context()), before);
    return openDraft(draft, this.#drafts.exhibition(draft.id));
  }

  #context() {
    return { owner: this.#options.owner(), today: this.#today() };
  }

  #today(): string {
    return new Date(this.#options.now()).toISOString().slice(0, 10);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
