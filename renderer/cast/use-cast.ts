import { useEffect, useRef, useState } from 'react';
import { XunzhanError } from '#model/errors.ts';
import { useHost } from '../app/host-context.ts';
import { castTexts } from '../i18n/cast-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useTask, type Task } from '../ui/use-task.ts';
import { iceServers } from './ice-servers.ts';
import { openPicture, openVoice, type Picture } from './own-media.ts';
import { runCast, type RunningCast } from './run-cast.ts';

interface UsedCast {
  cast: RunningCast | null;
  task: Task;
  /** What is sent as picture, to see for oneself. */
  picture: MediaStreamTrack | null;
  begin: () => void;
  end: () => void;
  mute: (muted: boolean) => void;
  show: (picture: Picture) => void;
}

/** The guide's voice and picture to others; microphone and camera are let go with the console. */
export function useCast(room: RoomClient): UsedCast {
  const host = useHost();
  const task = useTask();
  const [cast, setCast] = useState<RunningCast | null>(null);
  const [picture, setPicture] = useState<MediaStreamTrack | null>(null);
  const sent = useRef<{ voice: MediaStreamTrack | null; picture: MediaStreamTrack | null }>({
    voice: null,
    picture: null,
  });
  useEffect(() => {
    const run = runCast(room, iceServers(host));
    const tracks = sent.current;
    // The connections live outside React, and close with the effect that opened them.
    // oxlint-disable-next-line react/set-state-in-effect
    setCast(run);
    return () => {
      run.close();
      tracks.voice?.stop();
      tracks.picture?.stop();
      tracks.voice = tracks.picture = null;
    };
  }, [room, host]);

  const send = (shown: Picture) => {
    const { voice, picture: track } = sent.current;
    setPicture(track);
    cast?.send(voice, track, { voice: voice?.enabled ?? false, picture: shown });
  };
  const shownNow = () => cast?.view.getState().shown.picture ?? 'none';
  const dropPicture = () => {
    sent.current.picture?.stop();
    sent.current.picture = null;
  };
  const asked = async (
    open: () => Promise<MediaStreamTrack>,
    words: 'noMicrophone' | 'noCamera' | 'noScreen',
  ) => {
    try {
      return await open();
    } catch {
      throw new XunzhanError('cast/no-device', {
        'zh-CN': castTexts['zh-CN'][words],
        en: castTexts.en[words],
      });
    }
  };
  return {
    cast,
    task,
    picture,
    begin: () =>
      void task.run(async () => {
        const voice = await asked(openVoice, 'noMicrophone');
        // Pulled out: the others see that nothing is heard, and the guide can go on air anew.
        voice.onended = () => {
          sent.current.voice = null;
          send(shownNow());
        };
        sent.current.voice = voice;
        send('none');
        cast?.start();
      }),
    end: () => {
      cast?.stop();
      sent.current.voice?.stop();
      sent.current.voice = null;
      dropPicture();
      send('none');
    },
    mute: (muted) => {
      const { voice } = sent.current;
      if (voice) voice.enabled = !muted;
      send(shownNow());
    },
    show: (wanted) =>
      void task.run(async () => {
        const track =
          wanted === 'none'
            ? null
            : await asked(() => openPicture(wanted), wanted === 'camera' ? 'noCamera' : 'noScreen');
        dropPicture();
        sent.current.picture = track;
        if (track)
          track.onended = () => {
            if (sent.current.picture !== track) return;
            dropPicture();
            send('none');
          };
        send(wanted);
      }),
  };
}
