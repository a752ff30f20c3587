import { useEffect, useState } from 'react';
import type { BranchesStatus } from '#model/host-api/branches.ts';
import { useHost } from '../app/host-context.ts';

/** How this host's room stands with other branches; follows every change. */
export function useBranches(): BranchesStatus | null {
  const host = useHost();
  const [status, setStatus] = useState<BranchesStatus | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      void host.call('branches.status', {}).then(
        (told) => wanted && setStatus(told),
        () => undefined,
      );
    ask();
    const stop = host.on('branches.changed', ask);
    return () => {
      wanted = false;
      stop();
    };
  }, [host]);
  return status;
}

/** Whether the guide of another host leads here now. */
export function isLed(
  status: BranchesStatus | null,
): status is Extract<BranchesStatus, { role: 'branch' }> {
  return status?.role === 'branch' && status.link.state !== 'over';
}
