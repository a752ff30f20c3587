import type { HostClient } from '#model/host-api/client.ts';
import { asXunzhanError } from '../host-client/reply.ts';

type Host = Pick<HostClient, 'call'>;

const place = 'xunzhan-lead-key';

interface LeadKey {
  room: string;
  key: string;
}

/** Holds a key for a room that this page leads. In the tab's own memory: it goes with the tab. */
export async function holdLeadKey(host: Host, room: string): Promise<void> {
  if (held()?.room === room) return;
  sessionStorage.setItem(place, JSON.stringify(await host.call('room.lead-key', {})));
}

/** Leads again by the key that this page holds; false where it holds none, or one that does not fit any more. */
export async function leadAgain(host: Host): Promise<boolean> {
  const key = held()?.key;
  if (key === undefined) return false;
  try {
    await host.call('room.lead-again', { key });
    return true;
  } catch (error) {
    if (asXunzhanError(error).code === 'staff/locked') sessionStorage.removeItem(place);
    return false;
  }
}

function held(): LeadKey | undefined {
  // Written above alone.
  return (JSON.parse(sessionStorage.getItem(place) ?? 'null') as LeadKey | null) ?? undefined;
}
