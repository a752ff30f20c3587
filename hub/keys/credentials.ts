import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { XunzhanError } from '#model/errors.ts';
import type { HubTables } from '../store/tables.ts';
import type { Role } from './roles.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Credentials as they are shown: without the secret. */
export interface CredentialEntry {
  name: string;
  role: string;
  homePage: string | null;
  label: string;
  created: number;
  revoked: number | null;
}

/** Adds credentials; the secret is known to the caller only, the store keeps its hash. */
export async function addCredential(
  db: Kysely<HubTables>,
  entry: { name?: string; secret?: string; role: Role; homePage?: string; label?: string },
): Promise<{ name: string; secret: string }> {
  const name = entry.name ?? `${entry.role}-${randomBytes(6).toString('hex')}`;
  const secret = entry.secret ?? newSecret();
  if (entry.role === 'host' && entry.homePage === undefined) {
    throw new XunzhanError('hub/home-page-missing', {
      'zh-CN': '主机的密钥要写明它属于哪个单位：请用 --home-page 给出单位的主页地址。',
      en: 'The key of a host belongs to an organisation: give its home page with --home-page.',
    });
  }
  await db
    .insertInto('credentials')
    .values({
      name,
      secret: await hashSecret(secret),
      role: entry.role,
      home_page: entry.homePage ?? null,
      label: entry.label ?? '',
      created: Date.now(),
      revoked: null,
    })
    .execute();
  return { name, secret };
}

export async function listCredentials(db: Kysely<HubTables>): Promise<CredentialEntry[]> {
  const rows = await db
    .selectFrom('credentials')
    .select(['name', 'role', 'home_page', 'label', 'created', 'revoked'])
    .orderBy('created')
    .execute();
  return rows.map(({ home_page: homePage, ...row }) => ({ ...row, homePage }));
}

/** Revokes credentials; running hubs follow within half a minute. */
export async function revokeCredential(db: Kysely<HubTables>, name: string): Promise<void> {
  const result = await db
    .updateTable('credentials')
    .set({ revoked: Date.now() })
    .where('name', '=', name)
    .where('revoked', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows > 0n) return;
  throw new XunzhanError('hub/key-unknown', {
    'zh-CN': '没有这个名称的有效密钥。用 keys list 可以查看全部密钥。',
    en: 'There is no valid key of this name. `keys list` shows them all.',
  });
}

/** What first start did about credentials. */
export type Bootstrap =
  | { kind: 'none' }
  | { kind: 'added'; name: string }
  | { kind: 'made'; name: string; secret: string };

/**
 * Makes sure that someone can get in: takes over `HUB_BOOTSTRAP_KEY` (`key:secret`) when its key is
 * not known yet, or makes the first full credentials. Known keys are never changed.
 * @throws XunzhanError `hub/bootstrap-malformed`.
 */
export async function bootstrapCredentials(
  db: Kysely<HubTables>,
  given: string | undefined,
): Promise<Bootstrap> {
  if (given !== undefined && given !== '') {
    const colon = given.indexOf(':');
    const [name, secret] = [given.slice(0, Math.max(colon, 0)), given.slice(colon + 1)];
    if (name === '' || secret === '') {
      throw new XunzhanError('hub/bootstrap-malformed', {
        'zh-CN': 'HUB_BOOTSTRAP_KEY 的写法应为“名称:口令”。',
        en: 'HUB_BOOTSTRAP_KEY must read key:secret.',
      });
    }
    const known = await db
      .selectFrom('credentials')
      .select('name')
      .where('name', '=', name)
      .executeTakeFirst();
    if (known) return { kind: 'none' };
    await addCredential(db, { name, secret, role: 'all', label: 'HUB_BOOTSTRAP_KEY' });
    return { kind: 'added', name };
  }
  const any = await db.selectFrom('credentials').select('name').limit(1).executeTakeFirst();
  if (any) return { kind: 'none' };
  return { kind: 'made', ...(await addCredential(db, { role: 'all', label: 'first start' })) };
}
