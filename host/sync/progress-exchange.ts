import { isDeepStrictEqual } from 'node:util';
import { activityId } from '#model/xapi/activities.ts';
import { mergeProgress, progressSchema, type Progress } from '#model/visits/progress.ts';
import { interruptionFor } from './judge-answer.ts';
import type { LrsClient } from './lrs-client.ts';
import { Interruption, trouble } from './trouble.ts';

/** Whose progress in which exhibition, as the LRS knows them. */
export interface ProgressPlace {
  homePage: string;
  roster: string;
  ownerHomePage: string;
  exhibition: string;
}

const TRIES = 5;

/**
 * Merges progress with what the LRS keeps as State of that person and exhibition. The server's order
 * decides (ETags), never a clock: who comes second merges and tries again.
 *
 * @param local what this host has; nothing: only look
 * @returns what the LRS has afterwards
 * @throws Interruption
 */
export async function exchangeProgress(
  client: LrsClient,
  place: ProgressPlace,
  local: Progress | undefined,
  timeout?: number,
): Promise<Progress | undefined> {
  const query = {
    activityId: activityId(place.ownerHomePage, place.exhibition, { kind: 'exhibition' }),
    agent: JSON.stringify({
      objectType: 'Agent',
      account: { homePage: place.homePage, name: place.roster },
    }),
    stateId: 'progress',
  };
  const request = {
    path: '/activities/state',
    query,
    ...(timeout === undefined ? {} : { timeout }),
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await client.send({ method: 'GET', ...request });
    if (found.status !== 200 && !(found.status === 404 && found.fromLrs))
      throw interruptionFor(found);
    const theirs = found.status === 200 ? readProgress(found.body) : undefined;
    if (!local) return theirs;
    const merged = theirs ? mergeProgress(theirs, local) : local;
    if (isDeepStrictEqual(merged, theirs)) return merged;
    const answer = await client.send({
      method: 'PUT',
      ...request,
      body: JSON.stringify(merged),
      headers: found.status === 404 ? { 'if-none-match': '*' } : matching(found.etag),
    });
    if (answer.status === 204) return merged;
    if (answer.status !== 412 && answer.status !== 409) throw interruptionFor(answer);
  }
  throw new Interruption(trouble('sync/busy', 'HTTP 412'));
}

/** Older LRSs give no ETag for State: then there is nothing to hold on to. */
function matching(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { 'if-match': etag };
}

/** A document that is none of ours counts as nothing. */
function readProgress(body: string): Progress | undefined {
  try {
    const read = progressSchema.safeParse(JSON.parse(body));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
