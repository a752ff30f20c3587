import type { QuarantinedStatement, SyncSettings, SyncStatus } from '#model/host-api/sync.ts';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';

/** What the part about sending shows. */
export interface Sync {
  settings: SyncSettings;
  status: SyncStatus;
  refused: QuarantinedStatement[];
}

/** A long backlog on its way: 0-1, and seconds left once they can be told. */
export interface Backlog {
  share: number;
  secondsLeft: number | undefined;
}

/** Visits elsewhere add to what waits without anybody being told, milliseconds. */
const LOOK_AGAIN = 10_000;

/** Sending as it is now. Nothing until first read. */
export function useSync(): {
  sync: Sync | undefined;
  backlog: Backlog | undefined;
  load: () => Promise<void>;
} {
  const host = useHost();
  const [sync, setSync] = useState<Sync>();
  const [backlog, setBacklog] = useState<Backlog>();
  const load = useCallback(async () => {
    const [settings, status, refused] = await Promise.all([
      host.call('sync.settings', {}),
      host.call('sync.status', {}),
      host.call('sync.quarantine', {}),
    ]);
    setSync({ settings, status, refused });
  }, [host]);
  useEffect(() => {
    // When it can't be read, staff rights or the host are gone, and the page with them.
    const refresh = () => void load().catch(() => undefined);
    refresh();
    const timer = setInterval(refresh, LOOK_AGAIN);
    const stops = [
      host.on('sync.changed', refresh),
      host.on('work.progress', ({ work, share, secondsLeft, done }) => {
        if (work !== 'sync') return;
        setBacklog(done ? undefined : { share, secondsLeft });
        refresh();
      }),
    ];
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [host, load]);
  return { sync, backlog, load };
}
