import type { Hall } from '#model/format/hall.ts';
import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';

/** The halls of these exhibitions, for the names of their rooms and exhibits; each is read once. */
export function useHalls(exhibitions: readonly string[]): ReadonlyMap<string, Hall> {
  const host = useHost();
  const [halls, setHalls] = useState<ReadonlyMap<string, Hall>>(new Map());
  const wanted = exhibitions
    .filter((id) => !halls.has(id))
    .toSorted()
    .join(' ');
  useEffect(() => {
    let current = true;
    for (const exhibition of wanted.split(' ').filter((id) => id !== '')) {
      host.call('exhibitions.open', { exhibition }).then(
        ({ hall }) => {
          if (current) setHalls((before) => new Map(before).set(exhibition, hall));
        },
        // Without it ids stand for names.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [host, wanted]);
  return halls;
}
