import type { SyncConfig } from '../sync/sync-config.ts';
import { relayError } from './relay-errors.ts';

const endpoint = /\/xapi$/;

/**
 * Where the hub of the sending settings relays: `<hub>/relay`. That it is HTTPS, or this machine itself, was
 * checked when the settings were made.
 *
 * @throws XunzhanError `relay/no-hub`
 */
export function relayAddress(config: SyncConfig): string {
  if (!endpoint.test(config.endpoint)) throw relayError('relay/no-hub');
  return config.endpoint.replace(endpoint, '/relay');
}

export function hasHub(config: SyncConfig): boolean {
  return endpoint.test(config.endpoint);
}
