import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { shortDigest } from './digest.ts';
import type { Engine } from './engine.ts';
import type { DocumentTable, HubTables } from './tables.ts';

/** Where documents lie: the resource, its activity and its agent's term. */
export interface DocumentScope {
  resource: 'state' | 'activity-profile' | 'agent-profile';
  activity?: string | undefined;
  agent?: string | undefined;
}

export interface DocumentKey extends DocumentScope {
  registration?: string | undefined;
  name: string;
}

export type StoredDocument = Pick<DocumentTable, 'content_type' | 'etag' | 'updated' | 'data'>;

function scopeDigest(scope: DocumentScope): string {
  return shortDigest(JSON.stringify([scope.resource, scope.activity ?? '', scope.agent ?? '']));
}

function selectDocument(db: Kysely<HubTables>, key: DocumentKey) {
  return db
    .selectFrom('documents')
    .select(['content_type', 'etag', 'updated', 'data'])
    .where('scope', '=', scopeDigest(key))
    .where('registration', '=', key.registration?.toLowerCase() ?? '')
    .where('digest', '=', shortDigest(key.name));
}

export function readDocument(
  db: Kysely<HubTables>,
  key: DocumentKey,
): Promise<StoredDocument | undefined> {
  return selectDocument(db, key).executeTakeFirst();
}

/** Names of documents, oldest change first; without a registration those of all. */
export function listDocuments(
  db: Kysely<HubTables>,
  scope: DocumentScope & { registration?: string | undefined },
  since: number | undefined,
): Promise<Array<{ name: string; updated: number }>> {
  let select = db
    .selectFrom('documents')
    .select(['name', 'updated'])
    .where('scope', '=', scopeDigest(scope));
  if (scope.registration !== undefined) {
    select = select.where('registration', '=', scope.registration.toLowerCase());
  }
  if (since !== undefined) select = select.where('updated', '>', since);
  return select.orderBy('updated').orderBy('name').execute();
}

/** What a change does with the document it finds: writes another, removes it, or leaves it. */
export type DocumentChange =
  { write: { contentType: string; data: Uint8Array } } | { remove: true } | { keep: true };

/**
 * Changes one document under its lock, so that two who read the same ETag cannot both write. An
 * error thrown by `change` changes nothing.
 */
export async function changeDocument(
  engine: Engine,
  key: DocumentKey,
  change: (current: StoredDocument | undefined) => DocumentChange,
): Promise<void> {
  const scope = scopeDigest(key);
  const digest = shortDigest(key.name);
  const registration = key.registration?.toLowerCase() ?? '';
  await engine.db.transaction().execute(async (transaction) => {
    await engine.lockDocument(transaction, `${scope} ${registration} ${digest}`);
    const current = await selectDocument(transaction, key).executeTakeFirst();
    const outcome = change(current);
    if ('remove' in outcome) {
      await transaction
        .deleteFrom('documents')
        .where('scope', '=', scope)
        .where('registration', '=', registration)
        .where('digest', '=', digest)
        .execute();
    }
    if (!('write' in outcome)) return;
    const { contentType, data } = outcome.write;
    const now = await engine.now(transaction);
    const values = {
      content_type: contentType,
      etag: createHash('sha1').update(data).digest('hex'),
      updated: Math.max(now, (current?.updated ?? 0) + 1),
      data,
    };
    await transaction
      .insertInto('documents')
      .values({ scope, registration, digest, name: key.name, ...values })
      .onConflict((conflict) =>
        conflict.columns(['scope', 'registration', 'digest']).doUpdateSet(values),
      )
      .execute();
  });
}

/** Removes all documents of a scope; of one registration when given. */
export async function removeDocuments(
  db: Kysely<HubTables>,
  scope: DocumentScope & { registration?: string | undefined },
): Promise<void> {
  let remove = db.deleteFrom('documents').where('scope', '=', scopeDigest(scope));
  if (scope.registration !== undefined) {
    remove = remove.where('registration', '=', scope.registration.toLowerCase());
  }
  await remove.execute();
}
