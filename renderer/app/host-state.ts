import type { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import type { HostStatus, Settings } from '#model/host-api/staff.ts';
import { createStore } from 'zustand/vanilla';
import { asXunzhanError } from '../host-client/reply.ts';

/** What every page knows of the host. */
export interface HostState {
  status: HostStatus | null;
  settings: Settings | null;
  exhibitions: ExhibitionSummary[] | null;
  /** The host could not be asked. */
  trouble: XunzhanError | null;
}

export const hostState = createStore<HostState>()(() => ({
  status: null,
  settings: null,
  exhibitions: null,
  trouble: null,
}));

/** As a Chinese dictionary orders titles: by sound. */
const collator = new Intl.Collator('zh-CN');

/** Asks the host for everything at once; what fails is kept as `trouble`, what was known stays. */
export async function refreshHost(client: HostClient): Promise<void> {
  try {
    const [status, settings, exhibitions] = await Promise.all([
      client.call('host.status', {}),
      client.call('settings.get', {}),
      client.call('exhibitions.list', {}),
    ]);
    const inOrder = exhibitions.toSorted((a, b) =>
      collator.compare(a.title['zh-CN'], b.title['zh-CN']),
    );
    hostState.setState({ status, settings, exhibitions: inOrder, trouble: null });
  } catch (error) {
    hostState.setState({ trouble: asXunzhanError(error) });
  }
}

/** Keeps the state up to date until the returned function is called. */
export function followHost(client: HostClient): () => void {
  const refresh = () => void refreshHost(client);
  const stops = [
    client.on('exhibitions.changed', refresh),
    client.on('settings.changed', refresh),
    client.on('staff.changed', refresh),
  ];
  refresh();
  return () => {
    for (const stop of stops) stop();
  };
}
