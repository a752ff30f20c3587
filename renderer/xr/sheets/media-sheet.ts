import type { Audio } from '#model/exhibits/audio.ts';
import type { Video } from '#model/exhibits/video.ts';
import { SRGBColorSpace, VideoTexture } from 'three';
import { parseWebVtt } from '../../tour/webvtt.ts';
import type { Caption } from '../../tour/captions.ts';
import { carriedAddress } from '../../viewer/carried-media.ts';
import { mediaEvents } from '../../visit/media-events.ts';
import { plainBody } from '../board/board-content.ts';
import type { Hand } from '../hands.ts';
import { kickerOf } from './reading-sheet.ts';
import { Screen } from './screen.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Metres. */
const screenWidth = 1.7;

/** A film on a large screen before the visitor, or a recording; with captions, and buttons below. */
export function mediaSheet(exhibit: Video | Audio, desk: SheetDesk): Sheet {
  const { t, kinds, visit, documents, language } = desk;
  const isFilm = exhibit.kind === 'video';
  const medium = document.createElement(isFilm ? 'video' : 'audio');
  medium.src = carriedAddress(documents.base + exhibit.media);
  medium.preload = 'auto';
  if (medium instanceof HTMLVideoElement) medium.playsInline = true;
  let failed = false;
  let line = '';
  let captions: readonly Caption[] = [];
  const track = exhibit.captions.find((one) => one.language === language) ?? exhibit.captions[0];
  if (track) {
    void fetch(carriedAddress(documents.base + track.path))
      .then(async (reply) => (reply.ok ? parseWebVtt(await reply.text()) : []))
      .then((read) => {
        captions = read;
      })
      .catch(() => undefined);
  }
  const { listeners, end } = mediaEvents(exhibit.id, visit.record);
  const tell = { currentTarget: medium };
  const heard = new AbortController();
  const on = (event: keyof HTMLMediaElementEventMap, act: () => void) =>
    medium.addEventListener(event, act, { signal: heard.signal });
  on('loadedmetadata', () => listeners.onLoadedMetadata(tell));
  on('play', () => {
    listeners.onPlay();
    desk.refresh('kept');
  });
  on('pause', () => {
    listeners.onPause(tell);
    desk.refresh('kept');
  });
  on('seeking', () => listeners.onSeeking());
  on('ended', () => listeners.onEnded());
  on('timeupdate', () => {
    listeners.onTimeUpdate(tell);
    const now = medium.currentTime;
    const words = captions.find(({ from, to }) => now >= from && now < to)?.text ?? '';
    if (words === line) return;
    line = words;
    desk.refresh('kept');
  });
  const fail = () => {
    failed = true;
    desk.refresh();
  };
  on('error', fail);
  const screen = medium instanceof HTMLVideoElement ? makeScreen(medium, exhibit.size) : undefined;
  const play = () => void medium.play().catch(fail);
  const toggle = () => (medium.paused ? play() : medium.pause());
  let interrupted = false;
  play();
  return {
    low: true,
    stays: true,
    ...(screen
      ? {
          object: screen.mesh,
          hang: () => screen.hang(desk),
          meet: (hand: Hand) => screen.meet(hand),
          grab: toggle,
        }
      : {}),
    covered: (on) => {
      if (interrupted && !on) play();
      interrupted = on && !medium.paused;
      if (on) medium.pause();
    },
    content: () => ({
      kicker: kickerOf(exhibit, desk),
      title: desk.say(exhibit.title),
      height: 0.62,
      body: failed
        ? plainBody(isFilm ? desk.media.videoDamaged : desk.media.audioDamaged)
        : plainBody(line || (isFilm && exhibit.animation ? kinds.animation : '')),
      actions: [
        ...(failed
          ? []
          : [
              { id: 'play', text: medium.paused ? t.playFilm : t.pauseFilm, primary: true },
              { id: 'restart', text: t.restart },
            ]),
        { id: 'close', text: t.close },
      ],
    }),
    press: (id) => {
      if (id === 'close') return desk.close();
      if (id === 'play') return toggle();
      medium.currentTime = 0;
      return play();
    },
    dispose: () => {
      medium.pause();
      end();
      heard.abort();
      medium.removeAttribute('src');
      medium.load();
      screen?.dispose();
    },
  };
}

function makeScreen(film: HTMLVideoElement, [width, height]: readonly [number, number]): Screen {
  const texture = new VideoTexture(film);
  texture.colorSpace = SRGBColorSpace;
  const screen = new Screen(texture);
  screen.resize(screenWidth, (screenWidth * height) / width);
  return screen;
}
