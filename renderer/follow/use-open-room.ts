import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';

/** The exhibition that a guide leads through at this host now; nothing where nobody does. */
export function useOpenRoom(): string | null {
  const host = useHost();
  const [exhibition, setExhibition] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      void host.call('room.status', {}).then(
        (status) => wanted && setExhibition(status.open ? status.exhibition : null),
        () => undefined,
      );
    ask();
    const stop = host.on('room.changed', ask);
    return () => {
      wanted = false;
      stop();
    };
  }, [host]);
  return exhibition;
}
