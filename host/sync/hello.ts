import * as z from 'zod/mini';
import type { SyncTrouble } from '#model/host-api/sync.ts';
import { interruptionFor } from './judge-answer.ts';
import { LrsClient } from './lrs-client.ts';
import type { SyncConfig } from './sync-config.ts';
import { Interruption, trouble } from './trouble.ts';

const aboutSchema = z.object({ version: z.array(z.string()) });

/**
 * Asks the LRS who it is: settles which version of xAPI to speak (2.0 if it can, else 1.0.3) and brings
 * the hub's generation id. One that has no About resource is spoken to in 1.0.3.
 *
 * @throws Interruption when nothing answers
 */
export async function greet(client: LrsClient): Promise<void> {
  const answer = await client.send({ method: 'GET', path: '/about' });
  const versions = answer.status === 200 ? versionsIn(answer.body) : undefined;
  if (versions) client.version = versions.includes('2.0.0') ? '2.0.0' : '1.0.3';
}

/** Tries everything that sending needs, and says in plain words what is wrong. */
export async function diagnose(
  config: SyncConfig,
  timeout: number,
): Promise<{ trouble?: SyncTrouble; version?: string }> {
  if (config.endpoint === '') return { trouble: trouble('sync/address') };
  const client = new LrsClient(config, timeout);
  try {
    const about = await client.send({ method: 'GET', path: '/about' });
    const versions = about.status === 200 ? versionsIn(about.body) : undefined;
    if (!versions) throw interruptionFor(about);
    client.version = versions.includes('2.0.0') ? '2.0.0' : '1.0.3';
    const statementId = crypto.randomUUID();
    const answer = await client.send({
      method: 'GET',
      path: '/statements',
      query: { statementId },
    });
    // A statement that nobody has: an LRS that lets us in says so.
    if (answer.status !== 404) throw interruptionFor(answer);
    // Nothing at all, to see whether these credentials may write; how an empty list is taken differs.
    const written = await client.send({ method: 'POST', path: '/statements', body: '[]' });
    if (written.status === 401 || written.status === 403) throw interruptionFor(written);
    return { version: client.version };
  } catch (error) {
    if (error instanceof Interruption) return { trouble: error.trouble };
    throw error;
  } finally {
    client.close();
  }
}

function versionsIn(body: string): string[] | undefined {
  try {
    const about = aboutSchema.safeParse(JSON.parse(body));
    return about.success ? about.data.version : undefined;
  } catch {
    return undefined;
  }
}
