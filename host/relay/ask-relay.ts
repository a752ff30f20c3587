import { errorReport, XunzhanError, type ErrorReport } from '#model/errors.ts';
import { LrsClient } from '../sync/lrs-client.ts';
import { interruptionFor } from '../sync/judge-answer.ts';
import type { SyncConfig } from '../sync/sync-config.ts';
import { Interruption } from '../sync/trouble.ts';
import { relayAddress } from './relay-address.ts';
import { relayError } from './relay-errors.ts';

/** Milliseconds for one question. */
const PATIENCE = 8000;

/** Why no line with the hub comes about: asked over plain HTTP, since a refused WebSocket tells nothing. */
export async function askRelay(config: SyncConfig): Promise<ErrorReport> {
  const client = new LrsClient({ ...config, endpoint: relayAddress(config) }, PATIENCE);
  try {
    const answer = await client.send({ method: 'GET', path: '' });
    if (answer.status === 200) return errorReport(relayError('relay/blocked'));
    if (answer.status === 403) return errorReport(relayError('relay/rights'));
    if (answer.status === 404) return errorReport(relayError('relay/not-a-hub'));
    throw interruptionFor(answer);
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    return error.trouble.code === 'sync/not-an-lrs'
      ? errorReport(relayError('relay/not-a-hub'))
      : errorReport(new XunzhanError(error.trouble.code, error.trouble.text));
  } finally {
    client.close();
  }
}
