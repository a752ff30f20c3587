import type { BranchesStatus } from '#model/host-api/branches.ts';
import type { HostClient } from '#model/host-api/client.ts';
import { useWatched } from '../app/use-watched.ts';

const ask = (host: HostClient) => host.call('branches.status', {});

/** How this host's room stands with other branches; follows every change. */
export function useBranches(): BranchesStatus | null {
  const [status] = useWatched(ask, 'branches.changed');
  return status;
}

/** Whether the guide of another host leads here now. */
export function isLed(
  status: BranchesStatus | null,
): status is Extract<BranchesStatus, { role: 'branch' }> {
  return status?.role === 'branch' && status.link.state !== 'over';
}
