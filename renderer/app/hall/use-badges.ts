import type { Badge } from '#model/visits/badges.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { awardBadges } from '../../visit/award-badges.ts';
import { useHost, useHostState } from '../host-context.ts';
import { session } from '../session.ts';
import type { OpenHall } from './hall-context.ts';

/** Milliseconds that the news of a badge stands, once nothing lies over the hall. */
const newsTime = 12_000;

/** Records badges as they are earned in this hall; gives the one just earned, for a while. */
export function useBadges({ exhibition, store, visit }: OpenHall): Badge | null {
  const host = useHost();
  const all = useHostState((state) => state.exhibitions);
  const [news, setNews] = useState<Badge | null>(null);
  useEffect(() => {
    if (visit.id === null || !all) return undefined;
    const { visitor } = session.getState();
    const halls = all.flatMap(({ id, role, goal }) =>
      role === 'exhibition' && goal ? [{ id, goal }] : [],
    );
    let stop: (() => void) | undefined;
    let wanted = true;
    // Without the other halls' progress only what this hall alone earns can be told.
    const elsewhere =
      visitor?.kind === 'person'
        ? host.call('progress.of-person', { person: visitor.person.id }).catch(() => ({}))
        : Promise.resolve({});
    void elsewhere.then((known) => {
      if (!wanted) return;
      stop = awardBadges(visit, { halls, exhibition, elsewhere: known, onEarned: setNews });
    });
    return () => {
      wanted = false;
      stop?.();
    };
    // The list of halls is asked for again and again, and is the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [host, visit, exhibition, all === null]);
  const reading = useStore(store, ({ opened }) => opened !== null);
  useEffect(() => {
    if (!news || reading) return undefined;
    const timer = setTimeout(() => setNews(null), newsTime);
    return () => clearTimeout(timer);
  }, [news, reading]);
  return news;
}
