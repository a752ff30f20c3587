import { useEffect, useState } from 'react';
import type { XunzhanError } from '#model/errors.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { RecordingData } from '#model/host-api/recordings.ts';
import { joinParts, type Recorded } from '#model/live/recording.ts';
import { useHost } from '../app/host-context.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { fetchVoice } from './replay-sound.ts';

/** A recording with everything that replaying it takes. */
export interface OpenRecording {
  data: RecordingData;
  recorded: Recorded;
  /** Parts that could not be read. */
  broken: number;
  documents: ExhibitionDocuments;
  /** None where the guide's voice was not recorded. */
  voice: Awaited<ReturnType<typeof fetchVoice>>;
}

type Opening =
  | { state: 'opening'; voiceShare: number | null }
  | { state: 'failed'; error: XunzhanError }
  | { state: 'open'; open: OpenRecording };

/** Fetches a recording, its exhibition and the guide's voice. */
export function useRecording(recording: string): Opening {
  const host = useHost();
  const [opening, setOpening] = useState<Opening>({ state: 'opening', voiceShare: null });
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const data = await host.call('recordings.open', { recording });
      const documents = await host.call('exhibitions.open', { exhibition: data.exhibition });
      const { mime, bytes } = data;
      const voice =
        data.narrated && mime !== null
          ? await fetchVoice(host, { recording, mime, bytes }, (voiceShare) => {
              if (wanted) setOpening({ state: 'opening', voiceShare });
            })
          : [];
      const { recorded, broken } = joinParts(data.parts);
      if (wanted) setOpening({ state: 'open', open: { data, documents, recorded, broken, voice } });
    };
    load().catch((error: unknown) => {
      if (wanted) setOpening({ state: 'failed', error: asXunzhanError(error) });
    });
    return () => {
      wanted = false;
    };
  }, [host, recording]);
  return opening;
}
