import type { IceServer } from '#model/host-api/cast.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

const KEY = 'cast-servers';

/** What voice and picture to other branches need of the host. */
export function castHandlers({ keeper }: Pick<Services, 'keeper'>): HandlersOf<'cast'> {
  return {
    'cast.servers': async () => {
      const store = keeper.use();
      // Written below alone, after its schema.
      return (store.read(() => store.meta.get(KEY)) ?? []) as IceServer[];
    },
    'cast.set-servers': async ({ servers }) => {
      const store = keeper.use();
      store.write(() => store.meta.set(KEY, servers));
      return servers;
    },
  };
}
