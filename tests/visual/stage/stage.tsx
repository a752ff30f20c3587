import { createRoot } from 'react-dom/client';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { HallView } from '#renderer/hall/hall-view.tsx';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { PortalFacts } from '#renderer/exhibits/exhibit-view.ts';
import type { HallStore } from '#renderer/hall/hall-store.ts';

declare global {
  interface Window {
    /** For the bench: puts the visitor where it wants, and changes the hall again and again. */
    stage?: { store: HallStore; change: () => void };
  }
}

/**
 * A hall alone on a page, without host and pages around it: for the bench's twin pages and for looking at a
 * hall that is being made. `?exhibition=lobby&room=hall&x=0&z=3&heading=0&pitch=0&quality=2&language=en`.
 */
const query = new URLSearchParams(location.search);
const number = (name: string) => Number(query.get(name) ?? 0);
const exhibition = query.get('exhibition') ?? 'lobby';
const base = `/scenes/${exhibition}/`;

async function readJson<Shape>(name: string): Promise<Shape> {
  const reply = await fetch(name);
  return (await reply.json()) as Shape;
}

const [manifest, hall, tours, quizzes] = await Promise.all([
  readJson<ExhibitionDocuments['manifest']>(`${base}manifest.json`),
  readJson<ExhibitionDocuments['hall']>(`${base}hall.json`),
  readJson<ExhibitionDocuments['tours']>(`${base}tours.json`),
  readJson<ExhibitionDocuments['quizzes']>(`${base}quizzes.json`),
]);
// As on a host where all that ships is installed and nothing has been seen yet.
const portals: Record<string, PortalFacts> = {};
for (const exhibit of hall.exhibits) {
  if (!isKnownExhibit(exhibit) || exhibit.kind !== 'portal') continue;
  const led = exhibit.target === 'next' ? 'bridges-guizhou' : exhibit.target;
  const other = await readJson<ExhibitionDocuments['manifest']>(`/scenes/${led}/manifest.json`);
  const { 'zh-CN': title, en } = other.title;
  const facts = { title: title ?? '', translation: en ?? '', minutes: other.minutes, seen: 0 };
  portals[exhibit.id] = facts;
}
const lightmaps: Record<string, string> = {};
await Promise.all(
  hall.rooms.map(async ({ id }) => {
    const reply = await fetch(`${base}baked/${id}.light`, { method: 'HEAD' });
    const type = reply.headers.get('content-type') ?? '';
    if (reply.ok && !type.includes('html')) lightmaps[id] = `baked/${id}.light`;
  }),
);
const documents: ExhibitionDocuments = {
  manifest,
  hall,
  tours,
  quizzes,
  reviewed: false,
  base,
  lightmaps,
  lettering: await readJson(`/lettering/${exhibition}`),
  warnings: [],
};
const start = query.has('x')
  ? {
      room: query.get('room') ?? hall.entrance.room,
      viewpoint: {
        floor: [number('x'), number('z')] as [number, number],
        heading: number('heading'),
        pitch: number('pitch'),
      },
    }
  : hall.entrance;
const quality = query.has('quality') ? number('quality') : undefined;
const language = query.get('language') === 'en' ? 'en' : 'zh-CN';
const root = createRoot(document.getElementById('stage') ?? document.body);

/** Shows the hall from its start, in place of what is shown. */
function show(turn: number): void {
  const store = createHallStore(start.room);
  window.stage = { store, change: () => show(turn + 1) };
  root.render(
    <HallView
      key={turn}
      documents={documents}
      start={start}
      store={store}
      language={language}
      settings={{ reducedMotion: false, quality }}
      portals={portals}
      label={manifest.title['zh-CN']}
    />,
  );
}
show(0);
