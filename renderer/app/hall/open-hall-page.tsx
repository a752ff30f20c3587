import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { HallEngine } from '../../hall/hall-engine.ts';
import { createHallStore } from '../../hall/hall-store.ts';
import { HallView } from '../../hall/hall-view.tsx';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { poseAt, viewpointOf } from '../../sim/pose.ts';
import { wornHeadset } from '../../xr/worn-headset.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { BrokenPart } from '../broken-part.tsx';
import { useDisplay } from '../display.tsx';
import { hallItself } from '../navigation.ts';
import type { HallRoute, Place } from '../route.ts';
import { session } from '../session.ts';
import { FlatHall } from './flat-hall.tsx';
import { keepHeights } from './heights-memory.ts';
import { HallContext } from './hall-context.ts';
import type { OpenHall } from './hall-context.ts';
import { LateAroundHall } from './late-around-hall.tsx';
import { Loading } from './loading.tsx';
import { startRoom } from './start-room.ts';
import { useFollowRoute } from './use-follow-route.ts';
import { useHallKeys } from './use-hall-keys.ts';
import { usePortalFacts } from './use-portal-facts.ts';
import { useVisit } from './use-visit.ts';
import { useWatch } from './use-watch.ts';
import './hall.css';

const WaitingRoom = lazy(async () => ({
  default: (await import('../../xr/waiting-room.tsx')).WaitingRoom,
}));

const Panels = lazy(async () => ({ default: (await import('./panels.tsx')).Panels }));

interface OpenHallPageProps {
  route: HallRoute;
  exhibition: string;
  documents: ExhibitionDocuments;
  covered: boolean;
}

/** The hall with everything around it. */
export function OpenHallPage({ route, exhibition, documents, covered }: OpenHallPageProps) {
  const language = useLanguage();
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const { calm, sound } = useDisplay();
  const settings = useMemo(
    () => ({ reducedMotion: calm, sound: sound && !covered }),
    [calm, sound, covered],
  );
  const visitor = useStore(session, (state) => state.visitor);
  const [start] = useState(() => startOf(route, documents));
  const [store] = useState(() => createHallStore(start.room, 'ask'));
  // Until the engine hands over its own.
  const [pose, setPose] = useState(() => poseAt(start.viewpoint));
  const [engine, setEngine] = useState<HallEngine | null>(null);
  const { visit, settled, trouble } = useVisit(exhibition, documents, visitor);
  const portals = usePortalFacts(visitor, documents.hall);
  const phase = useStore(store, (state) => state.phase);
  const loaded = useStore(store, (state) => state.loaded);
  const open = useMemo<OpenHall>(
    () => ({
      route: hallItself(route),
      exhibition,
      documents,
      store,
      visit,
      where: () => viewpointOf(pose),
      pose,
      engine,
      calm,
    }),
    // The route's own hall never changes while this page stands.
    // oxlint-disable-next-line react/exhaustive-deps
    [exhibition, documents, store, visit, pose, engine, calm],
  );
  useFollowRoute(open, route);
  useHallKeys(open, covered);
  useWatch(open, settled && !covered, start.given);
  useEffect(() => keepHeights(store, visitor), [store, visitor]);
  useEffect(() => {
    document.documentElement.dataset['hall'] = phase;
  }, [phase]);
  const worn = useStore(wornHeadset, (state) => state.visit !== null);
  // Panels that could not be fetched in advance must not lie over the hall.
  const asked = route.view !== undefined || route.exhibit !== undefined;
  const sample = !documents.reviewed && documents.manifest.role !== 'lobby';
  return (
    <HallContext value={open}>
      <div className="hall" role={covered ? undefined : 'main'} inert={covered}>
        <HallView
          documents={documents}
          start={start}
          store={store}
          language={language}
          settings={settings}
          portals={portals}
          label={t.picture(say(documents.manifest.title))}
          onPose={setPose}
          onEngine={setEngine}
        />
        {phase === 'loading' ? (
          <Loading manifest={documents.manifest} share={loaded} sample={sample} />
        ) : null}
        {phase === 'failed' ? <FlatHall /> : null}
        <LateAroundHall
          ready={phase === 'ready'}
          covered={covered}
          trouble={trouble}
          sample={sample}
          settled={settled}
        />
      </div>
      {worn ? (
        <Suspense>
          <WaitingRoom />
        </Suspense>
      ) : null}
      {covered || phase === 'loading' ? null : (
        <ErrorBoundary
          key={`${route.view} ${route.exhibit}`}
          fallback={asked ? <BrokenPart /> : null}
        >
          <Suspense>
            <Panels view={route.view} exhibit={route.exhibit} />
          </Suspense>
        </ErrorBoundary>
      )}
    </HallContext>
  );
}

/** Where the visit begins: as the address says, else at the entrance. `given` = the address names a place. */
function startOf(route: HallRoute, { hall }: ExhibitionDocuments): Place & { given: boolean } {
  const room = startRoom(route, hall);
  if (route.place?.room === room) return { ...route.place, given: true };
  const exhibit = hall.exhibits.find(({ id }) => id === route.exhibit);
  if (exhibit?.room === room) {
    return { room, viewpoint: defaultViewpoint(hall, exhibit), given: true };
  }
  return { ...hall.entrance, given: false };
}
