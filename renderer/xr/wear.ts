import type { HostClient } from '#model/host-api/client.ts';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { hostState } from '../app/host-state.ts';
import { navigate } from '../app/navigation.ts';
import { setVisitor } from '../app/session.ts';
import type { EventQueue } from '../host-client/event-queue.ts';
import { portalTarget } from '../reading/portal-target.ts';
import { deviceOrders } from '../share/device-orders.ts';
import { nextVisitor } from '../share/next-visitor.ts';
import type { TourHandle } from '../tour/use-tour.ts';
import type { HeadsetVisit } from './headset-visit.ts';

/** Milliseconds between two looks whether the headset was put aside. */
const look = 15_000;

interface Surroundings {
  hall: OpenHall;
  tour: TourHandle;
  host: HostClient;
  queue: EventQueue;
}

/**
 * The page's visitor wears the headset; the returned function says that they have taken leave, and the waiting
 * room opens. The hall stays: another one would end the session.
 */
export function wear(worn: HeadsetVisit, current: () => Surroundings): () => void {
  const leave = () => {
    const { host, queue } = current();
    if (hostState.getState().status?.shell === 'device') void nextVisitor(host, queue);
    else setVisitor(null);
  };
  worn.sheets.attend({
    visit: () => current().hall.visit,
    startTour: (tour) => current().tour.start(tour),
    stopTour: () => current().tour.stop(),
    nextVisitor: leave,
    leaveThrough: (portal) => {
      if (portal.target === 'lobby') return navigate({ page: 'lobby' });
      const installed = hostState.getState().exhibitions ?? [];
      const target = portalTarget(portal, current().hall.documents.hall, installed);
      if (target && !target.problem) navigate({ page: 'exhibition', exhibition: target.id });
    },
  });
  worn.sheets.hold(deviceOrders.getState().paused);
  const unfollow = deviceOrders.subscribe(({ paused }) => worn.sheets.hold(paused));
  const stopLooking = whenPutAside(worn, leave);
  return () => {
    stopLooking();
    unfollow();
    worn.sheets.attend(null);
  };
}

/** Acts once nobody has had the headset before their eyes for as long as a page may stand idle. */
function whenPutAside(worn: HeadsetVisit, act: () => void): () => void {
  let seen = performance.now();
  const timer = setInterval(() => {
    const minutes = hostState.getState().settings?.idleMinutes;
    if (worn.isSeen || minutes === undefined) seen = performance.now();
    else if (performance.now() - seen > minutes * 60_000) act();
  }, look);
  return () => clearInterval(timer);
}
