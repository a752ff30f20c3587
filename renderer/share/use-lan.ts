import type { PairedDevice } from '#model/host-api/devices.ts';
import type { LanInterface, LanStatus } from '#model/host-api/lan.ts';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';

/** What the page of sharing shows. */
export interface Lan {
  status: LanStatus;
  interfaces: LanInterface[];
  waiting: { id: string; name: string }[];
  devices: PairedDevice[];
}

/** Sharing as it is now, read again whenever the host says that it changed. Nothing until first read. */
export function useLan(): { lan: Lan | undefined; load: () => Promise<void> } {
  const host = useHost();
  const [lan, setLan] = useState<Lan>();
  const load = useCallback(async () => {
    const [status, interfaces, waiting, devices] = await Promise.all([
      host.call('lan.status', {}),
      host.call('lan.interfaces', {}),
      host.call('lan.waiting', {}),
      host.call('lan.devices', {}),
    ]);
    setLan({ status, interfaces, waiting, devices });
  }, [host]);
  useEffect(() => {
    // When it can't be read, staff rights or the host are gone, and the page with them.
    const refresh = () => void load().catch(() => undefined);
    refresh();
    return host.on('lan.changed', refresh);
  }, [host, load]);
  return { lan, load };
}
