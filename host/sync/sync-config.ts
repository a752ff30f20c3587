import * as z from 'zod/mini';
import { XunzhanError } from '#model/errors.ts';
import type { SyncSettings } from '#model/host-api/sync.ts';
import type { Store } from '../store/store.ts';
import { trouble, type TroubleCode } from './trouble.ts';

const configSchema = z.object({
  /** Without a trailing slash; empty = off. */
  endpoint: z.string(),
  key: z.string(),
  secret: z.string(),
  proxy: z.string(),
  authority: z.string(),
});
/** All that is needed to send; kept in the encrypted store. */
export type SyncConfig = z.infer<typeof configSchema>;

const off: SyncConfig = { endpoint: '', key: '', secret: '', proxy: '', authority: '' };

export function readConfig(store: Store): SyncConfig {
  const kept = configSchema.safeParse(store.read(() => store.meta.get('sync')));
  return kept.success ? kept.data : off;
}

/** @throws XunzhanError for addresses that can't be right */
export function writeConfig(
  store: Store,
  input: Omit<SyncConfig, 'secret'> & { secret?: string | undefined },
): SyncConfig {
  const config = {
    ...input,
    endpoint: input.endpoint.trim().replace(/\/+$/, ''),
    secret: input.secret ?? readConfig(store).secret,
  };
  if (config.endpoint !== '' && !isAllowedEndpoint(config.endpoint)) throw refusal('sync/address');
  if (config.proxy !== '' && !isHttp(config.proxy)) throw refusal('sync/proxy');
  if (config.authority !== '' && !config.authority.includes('-----BEGIN CERTIFICATE-----'))
    throw refusal('sync/certificate');
  store.write(() => store.meta.set('sync', config));
  return config;
}

export function publicSettings({
  endpoint,
  key,
  secret,
  proxy,
  authority,
}: SyncConfig): SyncSettings {
  return { endpoint, key, hasSecret: secret !== '', proxy, authority };
}

/** TLS everywhere but on this machine itself. */
function isAllowedEndpoint(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search, hash } = new URL(address);
  if (username !== '' || search !== '' || hash !== '') return false;
  if (protocol === 'https:') return true;
  const loopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'http:' && loopback;
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function refusal(code: TroubleCode): XunzhanError {
  return new XunzhanError(code, trouble(code).text);
}
