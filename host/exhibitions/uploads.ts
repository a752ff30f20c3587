import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { XunzhanError } from '#model/errors.ts';

/** Packages on their way in, part by part, so that both transports can carry them. */
export class Uploads {
  readonly #folder: string;
  readonly #bytes = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What an earlier run left half done is thrown away. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async begin(bytes: number): Promise<string> {
    const upload = randomUUID();
    await mkdir(this.#folder, { recursive: true });
    await (await open(this.#file(upload), 'wx', 0o600)).close();
    this.#bytes.set(upload, bytes);
    return upload;
  }

  /** @returns how many bytes are there; a part that is sent again does no harm */
  async add(upload: string, at: number, part: Buffer): Promise<number> {
    const total = this.#bytes.get(upload);
    if (total === undefined || at + part.length > total) throw uploadError();
    const { size } = await stat(this.#file(upload));
    if (at > size) throw uploadError();
    const file = await open(this.#file(upload), 'r+');
    try {
      await file.write(part, 0, part.length, at);
    } finally {
      await file.close();
    }
    return Math.max(size, at + part.length);
  }

  /** Hands a complete upload over to `use`, then throws the file away. */
  async take<T>(upload: string, use: (file: string) => Promise<T>): Promise<T> {
    const total = this.#bytes.get(upload);
    if (total === undefined || (await stat(this.#file(upload))).size !== total) throw uploadError();
    this.#bytes.delete(upload);
    try {
      return await use(this.#file(upload));
    } finally {
      await rm(this.#file(upload), { force: true });
    }
  }

  #file(upload: string): string {
    return join(this.#folder, `${upload}.part`);
  }
}

function uploadError(): XunzhanError {
  return new XunzhanError('upload/incomplete', {
    'zh-CN': '文件没有完整传到主机。请重新选择文件再试一次。',
    en: 'The file did not reach the host whole. Choose it again.',
  });
}
