import { useEffect, useState } from 'react';
import type { RecordingSummary } from '#model/host-api/recordings.ts';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/clock.ts';

/** The recorded tours of a hall, or of all halls in a lobby; nothing where there are none. */
export function RecordedTours({ exhibition }: { exhibition: string | null }) {
  const t = useTexts(recordingTexts);
  const host = useHost();
  const [recordings, setRecordings] = useState<RecordingSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    // A hall without its recordings is still a hall.
    host.call('recordings.list', exhibition === null ? {} : { exhibition }).then(
      (found) => wanted && setRecordings(found.filter(({ shown }) => shown)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host, exhibition]);
  if (recordings.length === 0) return null;
  return (
    <details>
      <summary>{t.title}</summary>
      {recordings.map(({ recording, name, seconds }) => (
        <Button
          key={recording}
          look="plain"
          onClick={() => navigate({ page: 'replay', recording })}
        >
          {t.watch(name, clock(seconds))}
        </Button>
      ))}
    </details>
  );
}
