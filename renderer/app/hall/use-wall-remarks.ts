import type { Remark } from '#model/host-api/learning.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useEffect } from 'react';
import type { HallStore } from '../../hall/hall-store.ts';
import { useHost } from '../host-context.ts';

/** Fetches what hangs on the hall's message walls: at once, and again whenever the visitor comes into a wall's room. */
export function useWallRemarks({ manifest, hall }: ExhibitionDocuments, store: HallStore): void {
  const host = useHost();
  useEffect(() => {
    const walls = hall.exhibits.filter(({ kind }) => kind === 'message-wall');
    let gone = false;
    const hang = (wall: string, found: readonly Remark[]) => {
      if (gone) return;
      const { remarks, set } = store.getState();
      set({ remarks: { ...remarks, [wall]: found } });
    };
    const fetchFor = (which: typeof walls) => {
      for (const { id } of which) {
        host
          .call('remarks.of-exhibit', { exhibition: manifest.id, exhibit: id })
          .then((found) => hang(id, found))
          // The wall stays as it was; its reading view says what is wrong.
          .catch(() => undefined);
      }
    };
    fetchFor(walls);
    const unwatch = store.subscribe(({ room }, last) => {
      if (room !== last.room) fetchFor(walls.filter((wall) => wall.room === room));
    });
    return () => {
      gone = true;
      unwatch();
    };
  }, [host, manifest, hall, store]);
}
