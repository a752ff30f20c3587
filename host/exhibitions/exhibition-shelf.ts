import { readdir, realpath, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { errorReport, XunzhanError } from '#model/errors.ts';
import type { ExhibitionDocuments, ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { idSchema, mediaPathSchema } from '#model/format/common.ts';
import { goalOf } from '#model/visits/completion.ts';
import { activityDefinitions, type ActivityDefinition } from '#model/xapi/activities.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import { letteringOutlines } from '../exhibition/lettering.ts';
import { loadExhibition, type LoadedExhibition } from '../exhibition/load.ts';
import { installPackage, tidyInstalled } from './install-package.ts';

/** What statements need to know about an exhibition. */
export interface ExhibitionTerms {
  version: string;
  ownerHomePage: string;
  definitions: ReadonlyMap<string, ActivityDefinition>;
}

interface Place {
  folder: string;
  shipped: boolean;
}

interface Loaded extends Place {
  stamp: string;
  exhibition: LoadedExhibition;
  definitions: Map<string, ActivityDefinition>;
}

const DOCUMENTS = ['manifest.json', 'hall.json', 'tours.json', 'quizzes.json', 'baked'];

/** The exhibitions on this machine: those that ship, and those that staff installed, which go first. */
export class ExhibitionShelf {
  readonly #shippedDir: string;
  readonly #installedDir: string;
  readonly #loaded = new Map<string, Loaded>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(shippedDir: string, installedDir: string) {
    this.#shippedDir = shippedDir;
    this.#installedDir = installedDir;
  }

  /** What there is. A damaged one is listed with what is wrong, and never keeps the others from the list. */
  async list(): Promise<ExhibitionSummary[]> {
    const ids = new Set([...(await foldersIn(this.#installedDir)), ...(await this.#shippedIds())]);
    return Promise.all(
      [...ids]
        .toSorted()
        .map((id) => this.summary(id).catch((error: unknown) => this.#damaged(id, error))),
    );
  }

  async summary(id: string): Promise<ExhibitionSummary> {
    const { exhibition, shipped } = await this.#load(id);
    const { manifest, hall } = exhibition;
    const goal = goalOf(manifest, hall);
    return {
      id,
      version: manifest.version,
      title: manifest.title,
      summary: manifest.summary,
      minutes: manifest.minutes,
      role: manifest.role ?? 'exhibition',
      shipped,
      reviewed: false,
      exhibits: goal.exhibits.length,
      goal,
      ...(manifest.cover === undefined ? {} : { cover: manifest.cover }),
    };
  }

  async documents(id: string): Promise<ExhibitionDocuments> {
    const { manifest, hall, tours, quizzes, lightmaps, warnings } = (await this.#load(id))
      .exhibition;
    return {
      manifest,
      hall,
      tours,
      quizzes,
      reviewed: false,
      base: `exhibitions/${id}/`,
      lightmaps,
      lettering: letteringOutlines(letteringCharacters(hall)),
      warnings: warnings.map(({ file, path, text }) => ({
        path: path === '' ? file : `${file} · ${path}`,
        text,
      })),
    };
  }

  /** Beside the exhibitions that ship lie other folders, such as that of the JSON Schemas. */
  async #shippedIds(): Promise<string[]> {
    const ids = await foldersIn(this.#shippedDir);
    const are = await Promise.all(
      ids.map((id) => isFile(join(this.#shippedDir, id, 'manifest.json'))),
    );
    return ids.filter((_, index) => are[index]);
  }

  /** What can be told of an exhibition that can't be opened. */
  async #damaged(id: string, error: unknown): Promise<ExhibitionSummary> {
    return {
      id,
      version: '',
      title: { 'zh-CN': id },
      summary: { 'zh-CN': '' },
      minutes: 0,
      role: 'exhibition',
      shipped: (await this.#place(id).catch(() => undefined))?.shipped ?? false,
      reviewed: false,
      exhibits: 0,
      problem: errorReport(error).text,
    };
  }

  /** What statements need to know about an exhibition. */
  async terms(id: string): Promise<ExhibitionTerms> {
    const { exhibition, definitions } = await this.#load(id);
    const { version, owner } = exhibition.manifest;
    return { version, ownerHomePage: owner.homePage, definitions };
  }

  /**
   * The file behind an address below `exhibitions/<id>/`, links resolved; nothing if there is none or it
   * lies outside the exhibition's folder.
   */
  async file(id: string, path: string): Promise<string | undefined> {
    if (!mediaPathSchema.safeParse(path).success) return undefined;
    try {
      const folder = await realpath((await this.#place(id)).folder);
      const file = await realpath(join(folder, path));
      return file.startsWith(folder + sep) && (await stat(file)).isFile() ? file : undefined;
    } catch {
      return undefined;
    }
  }

  /** Installs a package file, one after another. @returns the exhibition's id */
  install(file: string): Promise<string> {
    const installed = this.#turn.then(() => installPackage(file, this.#installedDir));
    this.#turn = installed.catch(() => undefined);
    return installed;
  }

  /** Puts right what a crash left behind; call before anything else. */
  tidy(): Promise<void> {
    return tidyInstalled(this.#installedDir);
  }

  /** Removes what staff installed; one that ships comes back into view. */
  async remove(id: string): Promise<void> {
    const { folder, shipped } = await this.#place(id);
    if (shipped) throw cannotRemove();
    await rm(folder, { recursive: true });
  }

  async #place(id: string): Promise<Place> {
    if (!idSchema.safeParse(id).success) throw unknown(id);
    for (const [parent, shipped] of [
      [this.#installedDir, false],
      [this.#shippedDir, true],
    ] as const) {
      const folder = join(parent, id);
      if (await isFolder(folder)) return { folder, shipped };
    }
    throw unknown(id);
  }

  async #load(id: string): Promise<Loaded> {
    const place = await this.#place(id);
    const stamp = await stampOf(place.folder);
    const kept = this.#loaded.get(id);
    if (kept?.folder === place.folder && kept.stamp === stamp) return kept;
    const exhibition = await loadExhibition(place.folder);
    if (exhibition.manifest.id !== id) throw misnamed(id, exhibition.manifest.id);
    const loaded = { ...place, stamp, exhibition, definitions: activityDefinitions(exhibition) };
    this.#loaded.set(id, loaded);
    return loaded;
  }
}

async function foldersIn(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && idSchema.safeParse(entry.name).success)
    .map((entry) => entry.name);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

/** Changes when a document does. */
async function stampOf(folder: string): Promise<string> {
  const times = DOCUMENTS.map((name) =>
    stat(join(folder, name)).then(
      ({ mtimeMs, size }) => `${mtimeMs}/${size}`,
      () => '-',
    ),
  );
  return (await Promise.all(times)).join(' ');
}

function unknown(id: string): XunzhanError {
  return new XunzhanError('exhibition/unknown', {
    'zh-CN': `本机没有展览“${id}”。它可能已被卸载；请返回大厅重新选择。`,
    en: `There is no exhibition “${id}” on this machine. It may have been removed; go back to the lobby and choose again.`,
  });
}

function misnamed(folder: string, id: string): XunzhanError {
  return new XunzhanError('exhibition/misnamed', {
    'zh-CN': `展览文件夹“${folder}”里的展览编号是“${id}”，两者须一致。请改文件夹名或 manifest.json。`,
    en: `The folder “${folder}” holds the exhibition “${id}”; the two must be the same. Change the folder's name or manifest.json.`,
  });
}

function cannotRemove(): XunzhanError {
  return new XunzhanError('exhibition/shipped', {
    'zh-CN': '这个展览随程序提供，不能卸载。',
    en: 'This exhibition comes with the program and can’t be removed.',
  });
}
