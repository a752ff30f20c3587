import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { deviceOrders } from '../share/device-orders.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { troubleTexts } from '../i18n/trouble-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Entry } from './entry/entry.tsx';
import { HallPage } from './hall/hall-page.tsx';
import { Loading } from './hall/loading.tsx';
import { useHost, useHostState } from './host-context.ts';
import { refreshHost } from './host-state.ts';
import { MessagePage } from './message-page.tsx';
import { followHistory, navigation } from './navigation.ts';
import { FullPage } from './full-page.tsx';
import type { HallRoute } from './route.ts';
import { session } from './session.ts';
import { awake } from './stay-awake.ts';
import { StoreTrouble } from './store-trouble.tsx';
import { useIdle } from './use-idle.ts';
import { useLeave } from './use-leave.ts';

const PairingPage = lazy(async () => ({
  default: (await import('../share/pairing-page.tsx')).PairingPage,
}));

const DevicePart = lazy(async () => ({
  default: (await import('../share/device-part.tsx')).DevicePart,
}));

/** Everything on one page: the hall, and what lies over it. */
export function App() {
  useEffect(() => followHistory(), []);
  const status = useHostState((state) => state.status);
  const exhibitions = useHostState((state) => state.exhibitions);
  const trouble = useHostState((state) => state.trouble);
  if (trouble?.code === 'device/unpaired')
    return (
      <Suspense fallback={<Loading share={0} />}>
        <PairingPage />
      </Suspense>
    );
  // What has once been known stays on the screen while the host is away.
  if (status && (exhibitions || !trouble)) return <Shell />;
  return trouble ? <HostAway /> : <Loading share={0} />;
}

function HostAway() {
  const t = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  return (
    <MessagePage title={t.hostAway} text={t.hostAwayText}>
      <Button look="primary" onClick={() => void refreshHost(host)}>
        {common.again}
      </Button>
    </MessagePage>
  );
}

function Shell() {
  const host = useHost();
  const route = useStore(navigation, (state) => state.route);
  const visitor = useStore(session, (state) => state.visitor);
  const store = useHostState((state) => state.status?.store);
  const idleMinutes = useHostState((state) => state.settings?.idleMinutes ?? null);
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  const staff = useHostState((state) => state.status?.staffUnlocked ?? false);
  const exhibitions = useHostState((state) => state.exhibitions);
  const leave = useLeave();
  const lockStaff = useCallback(() => {
    void host.call('staff.lock', {}).catch(() => undefined);
  }, [host]);
  const watching = useStore(awake, ({ reasons }) => reasons > 0);
  // In a headset nobody touches the page.
  const immersive = useStore(deviceOrders, (state) => state.immersive);
  // The entrance begins anew when the host ends a visit that has not got beyond it.
  const leaving = useStore(deviceOrders, (state) => state.leaving);
  // The guide's console has its own authority, and a talk is no idle time.
  useIdle(staff && !immersive && route.page !== 'guide' ? idleMinutes : null, lockStaff);
  useIdle(visitor && !immersive && !watching ? idleMinutes : null, leave);

  // The hall stays behind a page such as "my records", and is there again at once.
  const [lastHall, setLastHall] = useState<HallRoute>({ page: 'lobby' });
  const fullPage = route.page !== 'lobby' && route.page !== 'exhibition';
  const hall = fullPage ? lastHall : route;
  if (hall !== lastHall) setLastHall(hall);
  const lobby = exhibitions?.find(({ role }) => role === 'lobby')?.id;
  // Pages of the activity room draw the hall themselves.
  const ownHall = ['guide', 'audience', 'replay'].includes(route.page);
  const exhibition = ownHall ? undefined : hall.page === 'lobby' ? lobby : hall.exhibition;
  const unavailable = store?.state === 'unavailable' && !visitor ? store : null;
  const entering = !visitor && !unavailable;
  return (
    <>
      {exhibition ? (
        <HallPage
          key={exhibition}
          route={hall}
          exhibition={exhibition}
          covered={fullPage || !visitor}
        />
      ) : null}
      {onDevice ? (
        <Suspense>
          <DevicePart />
        </Suspense>
      ) : null}
      {fullPage ? <FullPage route={route} /> : null}
      {unavailable && !fullPage ? <StoreTrouble store={unavailable} /> : null}
      {!exhibitions && !exhibition && !fullPage ? <Loading share={0} /> : null}
      {exhibitions && !fullPage && (entering || (visitor && !exhibition && !unavailable)) ? (
        <Entry key={String(leaving)} />
      ) : null}
    </>
  );
}
