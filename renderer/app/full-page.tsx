import { lazy, Suspense } from 'react';
import type { Route } from './route.ts';
import { Loading } from './hall/loading.tsx';

const MePage = lazy(async () => ({ default: (await import('../people/me-page.tsx')).MePage }));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page.tsx')).SettingsPage,
}));

/** The pages that are no hall. */
export function FullPage({ route }: { route: Route }) {
  return (
    <Suspense fallback={<Loading share={0} />}>
      {route.page === 'me' ? <MePage /> : null}
      {route.page === 'settings' ? <SettingsPage /> : null}
    </Suspense>
  );
}
