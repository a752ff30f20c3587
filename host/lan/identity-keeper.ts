import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { KeyProvider } from '../store/key-provider.ts';
import { createAuthority, issueLeaf, leafServes, type Identity } from './certificates.ts';
import { lanError } from './lan-errors.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

const identitySchema = z.object({ certificate: z.string(), key: z.string() });
const keptSchema = z.object({
  authority: identitySchema,
  leaf: z.optional(identitySchema),
  customer: z.optional(identitySchema),
});
type Kept = z.infer<typeof keptSchema>;

/** Under this name the key of the certificates lies with the stores' keys. */
const KEY_NAME = 'lan-identity';

/**
 * Certificates of this installation: the authority that devices may install, the server's own certificate,
 * and one that the organisation brought. They lie encrypted in the data folder; their key lies with the
 * stores' keys.
 */
export class IdentityKeeper {
  readonly #file: string;
  readonly #keys: KeyProvider;
  readonly #now: () => number;

  constructor(dataDir: string, keys: KeyProvider, now: () => number) {
    this.#file = join(dataDir, 'lan-identity.json');
    this.#keys = keys;
    this.#now = now;
  }

  /** The authority, made when it is first asked for. */
  async authority(): Promise<Identity> {
    return (await this.#open()).kept.authority;
  }

  /** What the server shows for these names: the customer's certificate, else a leaf, reissued as needed. */
  async forServer(
    names: readonly string[],
  ): Promise<{ identity: Identity; source: 'own' | 'customer' }> {
    const { kept, key } = await this.#open();
    if (kept.customer) return { identity: kept.customer, source: 'customer' };
    const { authority, leaf } = kept;
    if (leaf && leafServes(leaf, authority, names, this.#now()))
      return { identity: leaf, source: 'own' };
    const fresh = await issueLeaf(authority, names, this.#now());
    writeSealed(this.#file, key, { ...kept, leaf: fresh });
    return { identity: fresh, source: 'own' };
  }

  /** @throws XunzhanError `lan/certificate-invalid` */
  async useCustomer(identity: Identity | null): Promise<void> {
    if (identity) checkIdentity(identity, this.#now());
    const { kept, key } = await this.#open();
    const { customer: _, ...own } = kept;
    writeSealed(this.#file, key, identity ? { ...own, customer: identity } : own);
  }

  async #open(): Promise<{ kept: Kept; key: Buffer }> {
    let key = await this.#keys.load(KEY_NAME);
    if (!key) {
      if (existsSync(this.#file)) throw lanError('lan/identity-locked');
      key = randomBytes(32);
      await this.#keys.save(KEY_NAME, key);
    }
    const kept = this.#read(key);
    if (kept) return { kept, key };
    const short = randomBytes(2).toString('hex');
    const fresh = { authority: await createAuthority(`巡展 Xunzhan ${short}`, this.#now()) };
    writeSealed(this.#file, key, fresh);
    return { kept: fresh, key };
  }

  #read(key: Buffer): Kept | undefined {
    try {
      const value = readSealed(this.#file, key);
      return value === undefined ? undefined : keptSchema.parse(value);
    } catch (cause) {
      throw lanError('lan/identity-locked', cause);
    }
  }
}

function checkIdentity(identity: Identity, now: number): void {
  let fits = false;
  try {
    const certificate = new X509Certificate(identity.certificate);
    fits =
      certificate.checkPrivateKey(createPrivateKey(identity.key)) &&
      now >= Date.parse(certificate.validFrom) &&
      now <= Date.parse(certificate.validTo);
  } catch (cause) {
    throw lanError('lan/certificate-invalid', cause);
  }
  if (!fits) throw lanError('lan/certificate-invalid');
}
