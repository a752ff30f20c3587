import { errorReport, XunzhanError, type ErrorReport } from '#model/errors.ts';
import { LrsClient } from '../sync/lrs-client.ts';
import type { SyncConfig } from '../sync/sync-config.ts';
import { Interruption } from '../sync/trouble.ts';
import { relayAddress } from './relay-address.ts';
import { relayError, type RelayTroubleCode } from './relay-errors.ts';

/** Milliseconds for one question. */
const PATIENCE = 8000;

/** What a status means that the hub, or whatever else is there, answers. */
const meanings: Readonly<Record<number, RelayTroubleCode>> = {
  200: 'relay/blocked',
  401: 'relay/credentials',
  403: 'relay/rights',
  429: 'relay/unreachable',
};

/** What of the network's troubles says in its own words what to do here too. */
const plain: ReadonlySet<string> = new Set(['sync/name', 'sync/certificate', 'sync/proxy']);

/** Why no line with the hub comes about: asked over plain HTTP, since a refused WebSocket tells nothing. */
export async function askRelay(config: SyncConfig): Promise<ErrorReport> {
  const client = new LrsClient({ ...config, endpoint: relayAddress(config) }, PATIENCE);
  try {
    const { status } = await client.send({ method: 'GET', path: '' });
    const other = status >= 500 ? 'relay/unreachable' : 'relay/not-a-hub';
    return errorReport(relayError(meanings[status] ?? other));
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    const { code, text } = error.trouble;
    return errorReport(
      plain.has(code) ? new XunzhanError(code, text) : relayError('relay/unreachable'),
    );
  } finally {
    client.close();
  }
}
