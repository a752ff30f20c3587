import { hash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CredentialTable, HubTables } from '../store/tables.ts';
import { XapiRefusal } from '../xapi/refusal.ts';
import type { Credential } from './roles.ts';
import { isRole } from './roles.ts';
import { hashSecret, isSecret } from './secrets.ts';

/** Tells who sends an `Authorization` header. @throws XapiRefusal 401 (XAPI-00334). */
export type Authenticate = (header: string | undefined) => Promise<Credential>;

/** How long a check is believed, in milliseconds: a revoked key ends within this time. */
const believed = 1000;
/** Checks remembered at most, those that failed too. */
const remembered = 10_000;
/** Hashes computed at a time; more callers wait with 429. */
const checksAtOnce = 32;

function readBasic(header: string): { name: string; secret: string } | undefined {
  const match = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header.trim());
  if (!match?.[1]) return undefined;
  const text = Buffer.from(match[1], 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || text.includes('\0')) return undefined;
  return { name: text.slice(0, colon), secret: text.slice(colon + 1) };
}

type Row = Pick<CredentialTable, 'name' | 'secret' | 'role' | 'home_page' | 'revoked'>;

function readRow(db: Kysely<HubTables>, name: string): Promise<Row | undefined> {
  return db
    .selectFrom('credentials')
    .select(['name', 'secret', 'role', 'home_page', 'revoked'])
    .where('name', '=', name)
    .executeTakeFirst();
}

/** What a secret was found to be worth, and the row that it was compared with. */
interface Verdict {
  row: string;
  credential: Credential | undefined;
}

async function check(row: Row | undefined, secret: string, decoy: string): Promise<Verdict> {
  // The same work for a name that does not exist: the time must not tell.
  const right = await isSecret(secret, row?.secret ?? decoy);
  const { role } = row ?? {};
  const valid = row && right && row.revoked === null && role !== undefined && isRole(role);
  return {
    row: JSON.stringify(row ?? null),
    credential: valid ? { name: row.name, role, homePage: row.home_page } : undefined,
  };
}

/** HTTP Basic authentication against the stored credentials (XAPI-00335). */
export async function authenticator(db: Kysely<HubTables>): Promise<Authenticate> {
  const cacheKey = randomBytes(32).toString('base64');
  const decoy = await hashSecret(randomBytes(8).toString('hex'));
  const cache = new Map<string, { until: number; verdict: Promise<Verdict> }>();
  let running = 0;
  const refuse = (): XapiRefusal =>
    new XapiRefusal(401, 'these credentials are not known here', 'XAPI-00334');
  /** The row is read anew; hashing, which takes long on purpose, only when it is another. */
  const look = async (
    { name, secret }: { name: string; secret: string },
    before: Promise<Verdict> | undefined,
  ): Promise<Verdict> => {
    const row = await readRow(db, name);
    const known = await before?.catch(() => undefined);
    if (known?.row === JSON.stringify(row ?? null)) return known;
    if (running >= checksAtOnce) throw new XapiRefusal(429, 'too many logins at once');
    running += 1;
    return check(row, secret, decoy).finally(() => {
      running -= 1;
    });
  };
  return async (header) => {
    const given = header === undefined ? undefined : readBasic(header);
    if (!given) throw refuse();
    // Secrets are not kept as they are: nobody who finds the marks can try secrets without the key.
    const mark = hash('sha256', `${cacheKey}${given.name}\0${given.secret}`, 'base64');
    let entry = cache.get(mark);
    if (!entry || entry.until < Date.now()) {
      const verdict = look(given, entry?.verdict);
      if (cache.size >= remembered) cache.clear();
      entry = { until: Date.now() + believed, verdict };
      cache.set(mark, entry);
      // A check that could not be made (no database) must not be believed.
      verdict.catch(() => cache.delete(mark));
    }
    const { credential } = await entry.verdict;
    if (!credential) throw refuse();
    return credential;
  };
}
