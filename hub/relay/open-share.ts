import { memoryShare } from './memory-share.ts';
import type { RelayShare } from './relay-share.ts';

/** What hub processes share: on the Redis that the environment names, else one process is alone. */
export async function openShare(
  url: string | undefined,
  onError: (error: Error) => void,
): Promise<RelayShare> {
  if (url === undefined || url === '') return memoryShare();
  const { redisShare } = await import('./redis-share.ts');
  return redisShare(url, onError);
}
