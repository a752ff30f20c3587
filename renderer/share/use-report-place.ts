import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useHost, useHostState } from '../app/host-context.ts';
import type { HallStore } from '../hall/hall-store.ts';
import { deviceOrders } from './device-orders.ts';

/** On a headset or phone: tells the host which room and exhibit its visitor is at, when that changes. */
export function useReportPlace(exhibition: string, store: HallStore, watching: boolean): void {
  const host = useHost();
  const immersive = useStore(deviceOrders, (state) => state.immersive);
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  useEffect(() => {
    if (!onDevice || !watching) return undefined;
    let told = '';
    const tell = () => {
      const { room, opened, near } = store.getState();
      const at = { exhibition, room, exhibit: opened ?? near };
      const text = JSON.stringify(at);
      if (text === told) return;
      told = text;
      // What is lost is told again with the next step; nothing is recorded by it.
      void host.call('device.report', { at, immersive }).catch(() => undefined);
    };
    tell();
    const stop = store.subscribe(tell);
    return () => {
      stop();
      void host.call('device.report', { at: null }).catch(() => undefined);
    };
  }, [host, onDevice, exhibition, store, watching, immersive]);
}
