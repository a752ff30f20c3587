import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { BrokenPart } from './broken-part.tsx';
import { Loading } from './hall/loading.tsx';
import type { Route } from './route.ts';

const MePage = lazy(async () => ({ default: (await import('../people/me-page.tsx')).MePage }));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page.tsx')).SettingsPage,
}));

const BoardPage = lazy(async () => ({
  default: (await import('../board/board-page.tsx')).BoardPage,
}));

const ConsolePage = lazy(async () => ({
  default: (await import('../guide/console-page.tsx')).ConsolePage,
}));

const AudiencePage = lazy(async () => ({
  default: (await import('../audience/audience-page.tsx')).AudiencePage,
}));

const ReplayPage = lazy(async () => ({
  default: (await import('../replay/replay-page.tsx')).ReplayPage,
}));

const StudioPage = lazy(async () => ({
  default: (await import('../studio/studio-page.tsx')).StudioPage,
}));

/** The pages that are no hall. */
export function FullPage({ route }: { route: Route }) {
  return (
    <ErrorBoundary key={route.page} fallback={<BrokenPart />}>
      <Suspense fallback={<Loading share={0} />}>
        {route.page === 'me' ? <MePage /> : null}
        {route.page === 'devices' ? <BoardPage /> : null}
        {route.page === 'settings' ? <SettingsPage /> : null}
        {route.page === 'guide' ? <ConsolePage /> : null}
        {route.page === 'audience' ? <AudiencePage /> : null}
        {route.page === 'replay' ? <ReplayPage recording={route.recording} /> : null}
        {route.page === 'studio' ? <StudioPage /> : null}
      </Suspense>
    </ErrorBoundary>
  );
}
