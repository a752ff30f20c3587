import type { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import type { HostStatus, Settings } from '#model/host-api/staff.ts';
import { createStore } from 'zustand/vanilla';
import { asXunzhanError } from '../host-client/reply.ts';
import { offerLobby } from './opened-ahead.ts';

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

/** Asks the host for everything; what fails is kept as `trouble`, what was known stays. */
export async function refreshHost(client: HostClient): Promise<void> {
  try {
    const listed = client.call('exhibitions.list', {}).then((found) => asInLobby(client, found));
    listed.catch(() => undefined);
    const [status, settings] = await Promise.all([
      client.call('host.status', {}),
      client.call('settings.get', {}),
    ]);
    // A hall named in the address begins to load before the list of all is there.
    hostState.setState({ status, settings });
    hostState.setState({ exhibitions: await listed, trouble: null });
  } catch (error) {
    hostState.setState({ trouble: asXunzhanError(error) });
  }
}

/** The exhibitions as the lobby's portals name them, the others after them. */
async function asInLobby(
  client: HostClient,
  exhibitions: ExhibitionSummary[],
): Promise<ExhibitionSummary[]> {
  const lobby = exhibitions.find(({ role, problem }) => role === 'lobby' && !problem);
  if (!lobby) return exhibitions;
  const opened = client.call('exhibitions.open', { exhibition: lobby.id });
  offerLobby(lobby.id, opened);
  const documents = await opened.catch(() => undefined);
  const portals = documents?.hall.exhibits.filter(({ kind }) => kind === 'portal') ?? [];
  const named = portals.map((portal) => ('target' in portal ? portal.target : undefined));
  const place = ({ id }: ExhibitionSummary) => {
    const index = named.indexOf(id);
    return index < 0 ? named.length : index;
  };
  return exhibitions.toSorted((a, b) => place(a) - place(b));
}

/** Keeps the state up to date as long as the page stands. */
export function followHost(client: HostClient): void {
  const refresh = () => void refreshHost(client);
  client.on('exhibitions.changed', refresh);
  client.on('settings.changed', refresh);
  client.on('staff.changed', refresh);
  refresh();
  // Records that wait for a network go as soon as there is one again.
  addEventListener('online', () => void client.call('sync.wake', {}).catch(() => undefined));
}
