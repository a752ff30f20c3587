/**
 * Keeps the stores' keys somewhere that is not the data folder: the operating system's key storage, a
 * file, an environment variable.
 */
export interface KeyProvider {
  /**
   * The key of a store, 32 bytes; nothing if there is none.
   *
   * @param store the store's id, which may stand in a file name
   */
  load(store: string): Promise<Buffer | undefined>;
  /** Must be on the disk when it resolves. */
  save(store: string, key: Buffer): Promise<void>;
}
