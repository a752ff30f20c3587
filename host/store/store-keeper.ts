import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { XunzhanError } from '#model/errors.ts';
import { openDatabase } from './database.ts';
import type { KeyProvider } from './key-provider.ts';
import { makeRecoveryKey, unwrapKey, wrapKey } from './recovery-key.ts';
import { isKeyOf, newLabel, readLabel, writeLabel, type StoreLabel } from './store-label.ts';
import { asStoreError, storeError } from './store-errors.ts';
import { Store } from './store.ts';

/** These may pass without anybody doing anything here: tried again when the store is asked for. */
const PASSING = ['store/locked', 'store/read-only', 'store/disk-full', 'store/failed'];
const RETRY_MS = 2000;

interface KeeperOptions {
  dataDir: string;
  keys: KeyProvider;
  now: () => number;
}

/**
 * Opens the host's store, or knows why it is not open. Never replaces a store that it can't read: a
 * damaged one is set aside and a new one begun only by `startAnew`; a missing key is asked for.
 */
export class StoreKeeper {
  readonly #options: KeeperOptions;
  #store: Store | undefined;
  #key: Buffer | undefined;
  #reason: XunzhanError = storeError('store/closed');
  #tried = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Tries to open the store; `use` and `trouble` then say what came of it. */
  async open(): Promise<void> {
    this.#tried = this.#options.now();
    try {
      mkdirSync(this.#options.dataDir, { recursive: true, mode: 0o700 });
      const { label, key } = await this.#labelAndKey();
      this.#openWith(label, key);
    } catch (error) {
      this.#reason = asStoreError(error);
    }
  }

  /** Tries again if what was wrong may have passed. */
  async refresh(): Promise<void> {
    if (this.#store || !PASSING.includes(this.#reason.code)) return;
    if (Math.abs(this.#options.now() - this.#tried) >= RETRY_MS) await this.open();
  }

  /** @throws XunzhanError why there is no store */
  use(): Store {
    if (!this.#store) throw this.#reason;
    return this.#store;
  }

  /** Why there is no store, and the name of the file that was set aside, if one was. */
  get trouble(): { reason: XunzhanError; setAside?: string } | undefined {
    if (this.#store) return undefined;
    const setAside = this.#reason.code === 'store/corrupt' ? this.#label()?.setAside : undefined;
    return { reason: this.#reason, ...(setAside === undefined ? {} : { setAside }) };
  }

  /** Makes a recovery key for the open store; an earlier one stops working. */
  renewRecoveryKey(): string {
    this.use();
    const label = this.#label();
    if (!label || !this.#key) throw storeError('store/failed');
    const recoveryKey = makeRecoveryKey();
    writeLabel(this.#labelFile, { ...label, recovery: wrapKey(this.#key, recoveryKey) });
    return recoveryKey;
  }

  /** @throws XunzhanError `store/recovery-wrong`, `store/recovery-none` */
  checkRecoveryKey(recoveryKey: string): { label: StoreLabel; key: Buffer } {
    const label = this.#label();
    if (!label?.recovery) throw storeError('store/recovery-none');
    const key = unwrapKey(label.recovery, recoveryKey);
    if (!key) throw storeError('store/recovery-wrong');
    return { label, key };
  }

  /** Opens the store with the key that was written down, and gives it to the key provider again. */
  async recover(recoveryKey: string): Promise<void> {
    const { label, key } = this.checkRecoveryKey(recoveryKey);
    if (this.#store) return;
    if (label.setAside !== undefined) throw storeError('store/corrupt');
    this.#openWith(label, key);
    await this.#options.keys.save(label.store, key);
  }

  /** Begins a new store after a damaged one was set aside and somebody took note of it. */
  async startAnew(): Promise<void> {
    const label = this.#label();
    if (this.#store || label?.setAside === undefined) return;
    this.#moveAside(label.setAside);
    // The same key, so that it opens both files.
    const { setAside: _, ...fresh } = { ...label, begun: false };
    const key = await this.#options.keys.load(label.store);
    if (!key) throw storeError('store/key-missing');
    writeLabel(this.#labelFile, fresh);
    this.#openWith(fresh, key);
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
    this.#reason = storeError('store/closed');
  }

  get #file(): string {
    return join(this.#options.dataDir, 'visits.db');
  }

  get #labelFile(): string {
    return join(this.#options.dataDir, 'store.json');
  }

  #label(): StoreLabel | undefined {
    return readLabel(this.#labelFile);
  }

  async #labelAndKey(): Promise<{ label: StoreLabel; key: Buffer }> {
    const { keys } = this.#options;
    const label = this.#label();
    if (label?.setAside !== undefined) throw storeError('store/corrupt');
    const id = label?.store ?? randomUUID();
    const found = await keys.load(id);
    if (label && found && isKeyOf(label, found)) return { label, key: found };
    // A store that exists is never given another key, and without its label nothing vouches for one.
    if (sizeOf(this.#file) > 0) throw storeError(found ? 'store/key-wrong' : 'store/key-missing');
    const key = found ?? randomBytes(32);
    await keys.save(id, key);
    const fresh = newLabel(id, key);
    writeLabel(this.#labelFile, fresh);
    return { label: fresh, key };
  }

  #openWith(label: StoreLabel, key: Buffer): void {
    try {
      // SQLite would take an emptied file for a new store.
      if (label.begun && existsSync(this.#file) && sizeOf(this.#file) === 0)
        throw storeError('store/corrupt');
      const db = openDatabase(this.#file, key);
      this.#store = new Store(db, () => this.#damaged(label));
      this.#key = key;
      if (!label.begun) writeLabel(this.#labelFile, { ...label, begun: true });
    } catch (error) {
      if (asStoreError(error).code === 'store/corrupt') this.#setAside(label);
      throw error;
    }
  }

  /** Damage met while the store was in use: nothing more is written to it. */
  #damaged(label: StoreLabel): void {
    this.#store?.abandon();
    this.#store = undefined;
    this.#reason = storeError('store/corrupt');
    this.#setAside(this.#label() ?? label);
  }

  /** The note comes before the move: a crash between them must not look like a fresh start. */
  #setAside(label: StoreLabel): void {
    const stamp = new Date(this.#options.now()).toISOString().replace(/[:.]/g, '-');
    const setAside = `visits.damaged-${stamp}.db`;
    writeLabel(this.#labelFile, { ...label, setAside });
    this.#moveAside(setAside);
  }

  #moveAside(name: string): void {
    for (const part of ['', '-wal']) {
      const target = join(this.#options.dataDir, `${name}${part}`);
      if (existsSync(this.#file + part) && !existsSync(target))
        renameSync(this.#file + part, target);
    }
  }
}

/** Bytes of a file; 0 where there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
