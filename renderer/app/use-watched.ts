import { useEffect, useState } from 'react';
import type { HostClient } from '#model/host-api/client.ts';
import type { HostEventName } from '#model/host-api/events.ts';
import { useHost } from './host-context.ts';

/**
 * What the host answers to `ask`, and answers anew at each `event`; null until it has answered, and as it was where it
 * does not. Also a way to ask again. `ask` is the same function at every call.
 */
export function useWatched<Told>(
  ask: (host: HostClient) => Promise<Told>,
  event: HostEventName,
): [Told | null, () => void] {
  const host = useHost();
  const [told, setTold] = useState<Told | null>(null);
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((number) => number + 1);
  useEffect(() => {
    let wanted = true;
    const renew = () =>
      void ask(host).then(
        (answer) => wanted && setTold(answer),
        () => undefined,
      );
    renew();
    const stop = host.on(event, renew);
    return () => {
      wanted = false;
      stop();
    };
  }, [host, ask, event, attempt]);
  return [told, again];
}
