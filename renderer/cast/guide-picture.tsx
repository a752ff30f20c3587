import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { PlayTracks } from './play-tracks.tsx';
import type { RunningListen } from './run-listen.ts';

type Heard = Pick<ComponentProps<typeof PlayTracks>, 'silent' | 'volume' | 'onRefused'>;

/** The guide's voice, and the picture where one is sent; nothing before they arrive. */
export function GuidePicture({ run, ...heard }: { run: RunningListen } & Heard) {
  const t = useTexts(castTexts);
  const { phase, shown, stream } = useStore(run.view);
  if (phase !== 'hearing' || !stream) return null;
  return (
    <PlayTracks
      className={shown.picture === 'none' ? 'cast-voice' : `cast-picture cast-${shown.picture}`}
      label={t.hearing}
      // A player waits for the first picture of a track that has none, and is silent until then.
      tracks={shown.picture === 'none' ? stream.getAudioTracks() : stream.getTracks()}
      {...heard}
    />
  );
}
