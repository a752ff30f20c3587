import { createStore } from 'zustand/vanilla';
import { formatRoute, parseRoute } from './route.ts';
import type { HallRoute, Route } from './route.ts';

/** Where the page is. Written here alone; back and forward write it through the browser's history. */
export const navigation = createStore<{ route: Route }>()(() => ({
  route: parseRoute(location.hash),
}));

/** Entries this page has put on the history above the present one; none left means that Back would leave. */
let depth = 0;

/** Goes to a route, as a link does. */
export function navigate(route: Route): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  depth += 1;
  history.pushState({ depth }, '', hash);
  navigation.setState({ route });
}

/** Changes the present entry of the history. */
export function replaceRoute(route: Route): void {
  history.replaceState({ depth }, '', formatRoute(route));
  navigation.setState({ route });
}

/** Closes what lies over a page: the browser's way back where that leads there, else in its place. */
export function leaveTo(route: Route): void {
  if (depth > 0) history.back();
  else replaceRoute(route);
}

/** Follows the browser's back and forward; returns what ends that. */
export function followHistory(): () => void {
  const follow = (event: PopStateEvent) => {
    const state: unknown = event.state;
    depth =
      typeof state === 'object' &&
      state !== null &&
      'depth' in state &&
      typeof state.depth === 'number'
        ? state.depth
        : 0;
    navigation.setState({ route: parseRoute(location.hash) });
  };
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

/** The hall behind a route: without what is open in it. */
export function hallItself(route: HallRoute): HallRoute {
  return route.page === 'lobby'
    ? { page: 'lobby' }
    : { page: 'exhibition', exhibition: route.exhibition };
}
