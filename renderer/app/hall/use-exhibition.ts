import type { XunzhanError } from '#model/errors.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useEffect, useState } from 'react';
import { asXunzhanError } from '../../host-client/reply.ts';
import { useHost } from '../host-context.ts';
import { openExhibition } from '../opened-ahead.ts';

type Opening =
  | { state: 'opening' }
  | { state: 'open'; documents: ExhibitionDocuments }
  | { state: 'failed'; error: XunzhanError };

/** Asks the host for an exhibition's documents; again when `again` is called or the package changed. */
export function useExhibition(exhibition: string): Opening & { again: () => void } {
  const host = useHost();
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let wanted = true;
    openExhibition(host, exhibition).then(
      (documents) => wanted && setOpening({ state: 'open', documents }),
      (error: unknown) => wanted && setOpening({ state: 'failed', error: asXunzhanError(error) }),
    );
    const stop = host.on('exhibitions.changed', (changed) => {
      if (changed.exhibition === exhibition) setAttempt((number) => number + 1);
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [host, exhibition, attempt]);
  return {
    ...opening,
    again: () => {
      setOpening({ state: 'opening' });
      setAttempt((number) => number + 1);
    },
  };
}
