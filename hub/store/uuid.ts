/** A UUID as the engine keeps it. */
export type StoredUuid = string | Uint8Array;

/** How an engine keeps UUIDs; texts are lower case. */
export interface UuidForm {
  write: (text: string) => StoredUuid;
  read: (stored: StoredUuid) => string;
}

/** PostgreSQL has a type for them. */
export const nativeUuid: UuidForm = { write: (text) => text, read: String };

/** SQLite has not: 16 bytes instead of 36 make its busiest index less than half as large. */
export const binaryUuid: UuidForm = {
  write: (text) => Buffer.from(text.replaceAll('-', ''), 'hex'),
  read: (stored) => {
    const hex = Buffer.from(stored).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
};
