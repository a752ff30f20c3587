import type { PairedDevice, VisitorNumber } from '#model/host-api/devices.ts';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';

export interface Board {
  running: boolean;
  devices: PairedDevice[];
  numbers: VisitorNumber[];
}

/** Devices and numbers as they are now, read again whenever the host says that they changed. */
export function useBoard(): Board | undefined {
  const host = useHost();
  const [board, setBoard] = useState<Board>();
  const load = useCallback(async () => {
    const [{ running }, devices, numbers] = await Promise.all([
      host.call('lan.status', {}),
      host.call('lan.devices', {}),
      host.call('lan.numbers', {}),
    ]);
    setBoard({ running, devices, numbers });
  }, [host]);
  useEffect(() => {
    // When it can't be read, staff rights or the host are gone, and the page with them.
    const refresh = () => void load().catch(() => undefined);
    refresh();
    // How fast each device answers changes without an event.
    const timer = setInterval(refresh, 15_000);
    const stop = host.on('lan.changed', refresh);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [host, load]);
  return board;
}
