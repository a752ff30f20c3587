import { useEffect } from 'react';
import { useHost } from '../app/host-context.ts';

/** The Battery Status API, which browsers of Android headsets have and others lack. */
interface Battery extends EventTarget {
  level: number;
}
declare global {
  interface Navigator {
    getBattery?: () => Promise<Battery>;
  }
}

/** Tells the host how far this device is charged, now and when that changes. */
export function useReportBattery(): void {
  const host = useHost();
  useEffect(() => {
    let wanted = true;
    let battery: Battery | undefined;
    const tell = () => {
      if (!battery) return;
      // What is lost is told again with the next change.
      void host.call('device.report', { battery: battery.level }).catch(() => undefined);
    };
    void navigator.getBattery?.().then(
      (found) => {
        if (!wanted) return;
        battery = found;
        battery.addEventListener('levelchange', tell);
        tell();
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      battery?.removeEventListener('levelchange', tell);
    };
  }, [host]);
}
