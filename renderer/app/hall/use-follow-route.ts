import { useEffect } from 'react';
import { useStore } from 'zustand';
import { leaveTo, navigate, navigation } from '../navigation.ts';
import type { HallRoute } from '../route.ts';
import { travelTo } from './hall-context.ts';
import type { OpenHall } from './hall-context.ts';
import { whenReady } from './when-ready.ts';

/**
 * Keeps address and hall in step: what is opened in the hall stands in the address, and back, forward or a link
 * opens, closes and moves in the hall.
 */
export function useFollowRoute(open: OpenHall, route: HallRoute): void {
  const { store } = open;
  const shown = useStore(store, (state) => state.opened);
  const { exhibit, place } = route;

  useEffect(() => {
    const state = store.getState();
    const known = open.documents.hall.exhibits.find(({ id }) => id === exhibit);
    if (known && state.opened !== known.id) {
      if (state.near !== known.id) travelTo(open, known);
      state.open(known.id);
    } else if (!exhibit && state.opened !== null) state.close();
    // The hall follows the address here, not the other way.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [exhibit, store]);

  useEffect(() => {
    if (!place) return undefined;
    return whenReady(store, () =>
      store.getState().travel({ ...place, manner: open.calm ? 'cut' : 'fade' }),
    );
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place?.room, place?.viewpoint.floor[0], place?.viewpoint.floor[1], place?.viewpoint.heading]);

  useEffect(() => {
    // As it is now: a link that leads to an exhibit has opened it since this page was drawn.
    const { opened } = store.getState();
    const current = navigation.getState().route;
    if (current.page !== 'lobby' && current.page !== 'exhibition') return;
    if ((current.exhibit ?? null) === opened) return;
    // In a headset exhibits open before the visitor, not on the page.
    if (open.engine?.headset && opened !== null) return;
    if (opened !== null) navigate({ ...open.route, exhibit: opened });
    else leaveTo(open.route);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown]);
}
