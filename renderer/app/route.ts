import type { Viewpoint } from '#model/format/viewpoint.ts';

/** A place in a hall, as an address holds it. */
export interface Place {
  room: string;
  viewpoint: Viewpoint;
}

/** The pages there are. What lies over a hall (plan, list) belongs to the hall's address. */
export type Route =
  | { page: 'lobby'; exhibit?: string; view?: HallPanel; place?: Place }
  | {
      page: 'exhibition';
      exhibition: string;
      exhibit?: string;
      view?: HallPanel;
      place?: Place;
    }
  | { page: 'me' }
  | { page: 'settings' }
  | { page: 'devices' }
  | { page: 'guide' }
  | { page: 'audience' }
  | { page: 'replay'; recording: string }
  | { page: 'studio'; draft?: string };

/** What can be opened over a hall. */
export type HallPanel = 'plan' | 'find';

export type HallRoute = Extract<Route, { page: 'lobby' | 'exhibition' }>;

/** Of a recorded tour. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads an address's hash; anything unknown leads to the lobby. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page, first, second] = path.split('/').map(decode);
  const search = new URLSearchParams(query);
  if (page === 'me') return { page };
  if (page === 'settings' || page === 'devices') return { page };
  if (page === 'guide' || page === 'audience') return { page };
  if (page === 'replay' && first && uuid.test(first)) return { page, recording: first };
  if (page === 'studio') return first && id.test(first) ? { page, draft: first } : { page };
  const inHall = hallPart(search);
  if (page === 'exhibition' && first && id.test(first)) {
    const exhibit = second && id.test(second) ? { exhibit: second } : {};
    return { page, exhibition: first, ...exhibit, ...inHall };
  }
  const exhibit = page === 'lobby' && first && id.test(first) ? { exhibit: first } : {};
  return { page: 'lobby', ...exhibit, ...inHall };
}

/** The hash of a route, `#` included. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'me':
    case 'settings':
    case 'devices':
    case 'guide':
    case 'audience':
      return `#/${route.page}`;
    case 'replay':
      return `#/replay/${route.recording}`;
    case 'studio':
      return route.draft ? `#/studio/${route.draft}` : '#/studio';
    case 'lobby':
      return `#/${route.exhibit ? `lobby/${route.exhibit}` : ''}${hallQuery(route)}`;
    case 'exhibition':
      return `#/exhibition/${route.exhibition}${route.exhibit ? `/${route.exhibit}` : ''}${hallQuery(route)}`;
  }
}

function hallPart(search: URLSearchParams): { view?: HallPanel; place?: Place } {
  const view = search.get('view');
  const place = placeFrom(search);
  return {
    ...(view === 'plan' || view === 'find' ? { view } : {}),
    ...(place ? { place } : {}),
  };
}

function placeFrom(search: URLSearchParams): Place | undefined {
  const room = search.get('room');
  const [x, z, heading, pitch] = ['x', 'z', 'heading', 'pitch'].map((key) => number(search, key));
  if (!room || !id.test(room) || x === undefined || z === undefined) return undefined;
  return {
    room,
    viewpoint: { floor: [x, z], heading: heading ?? 0, ...(pitch === undefined ? {} : { pitch }) },
  };
}

function number(search: URLSearchParams, key: string): number | undefined {
  const text = search.get(key);
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) < 10_000 ? value : undefined;
}

function hallQuery(route: HallRoute): string {
  const search = new URLSearchParams();
  if (route.view) search.set('view', route.view);
  if (route.place) {
    const { room, viewpoint } = route.place;
    search.set('room', room);
    search.set('x', short(viewpoint.floor[0]));
    search.set('z', short(viewpoint.floor[1]));
    search.set('heading', short(viewpoint.heading));
    if (viewpoint.pitch) search.set('pitch', short(viewpoint.pitch));
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
