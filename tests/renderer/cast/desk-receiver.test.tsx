import { HostContext } from '#renderer/app/host-context.ts';
import { DeskReceiver } from '#renderer/cast/desk-receiver.tsx';
import { goingAlong } from '#renderer/follow/going-along.ts';
import { guideSound, setGuideSound } from '#renderer/cast/guide-sound.ts';
import { PlayTracks } from '#renderer/cast/play-tracks.tsx';
import { readCastSignal, type CastSignal } from '#model/live/cast-signals.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomClient } from '#renderer/live/room-client.ts';
import { firstView } from '#renderer/live/room-view.ts';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';

let root: Root | undefined;
let page: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  setGuideSound({ listen: false, muted: false, volume: 1 });
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});
afterEach(() => {
  root?.unmount();
  page.remove();
  vi.restoreAllMocks();
});

const host: HostClient = {
  call: () => Promise.reject(new Error('none')),
  on: () => () => undefined,
};

/** A room whose signals are noted, and can be answered. */
function signalling() {
  const said: CastSignal[] = [];
  let hear: (moment: { kind: 'signal'; from: string; data: string }) => void = () => undefined;
  const nothing = () => () => undefined;
  const room: RoomClient = {
    view: createStore(() => firstView),
    say: (message: LiveMessage) => {
      const signal = message.kind === 'signal' ? readCastSignal(message.data) : undefined;
      if (signal) said.push(signal);
    },
    choose: () => undefined,
    answer: () => undefined,
    onPose: nothing,
    onMoment: (listener) => {
      hear = listener;
      return () => undefined;
    },
    close: () => undefined,
  };
  const show = (onAir: boolean) =>
    root?.render(
      <HostContext value={host}>
        <DeskReceiver room={room} onAir={onAir} />
      </HostContext>,
    );
  const tell = (signal: CastSignal) =>
    hear({ kind: 'signal', from: 'guide', data: JSON.stringify(signal) });
  return { said, show, tell };
}

const press = async (word: string) => {
  const found = await vi.waitFor(() => {
    const button = [...page.querySelectorAll('button')].find((one) => one.textContent === word);
    if (!button) throw new Error(`no button ${word}: ${page.textContent}`);
    return button;
  });
  found.click();
};

test('asks once, takes no place before, and begins by itself the next time the guide is on air', async () => {
  const { said, show } = signalling();
  show(false);
  await vi.waitFor(() => expect(page.querySelector('.cast-desk')).toBeNull());
  show(true);
  await vi.waitFor(() => expect(page.textContent).toContain('讲解员正在直播'));
  expect(said).toEqual([]);
  await press('收听讲解员');
  await vi.waitFor(() => expect(said).toMatchObject([{ kind: 'listen', desk: true }]));
  // Not answered yet, and not on air any more: the place is given back.
  show(false);
  await vi.waitFor(() => expect(said.at(-1)?.kind).toBe('leave'));
  show(true);
  await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ kind: 'listen', desk: true }));
  await press('结束收听');
  await vi.waitFor(() => expect(said.at(-1)?.kind).toBe('leave'));
  expect(JSON.parse(localStorage.getItem('xunzhan-guide-sound') ?? '')).toMatchObject({
    listen: false,
  });
});

test('says clearly that all places are taken', async () => {
  setGuideSound({ listen: true });
  const { said, show, tell } = signalling();
  show(true);
  const asked = await vi.waitFor(() => {
    const [signal] = said;
    if (!signal) throw new Error('nothing said');
    return signal;
  });
  tell({ kind: 'full', call: asked.call });
  await vi.waitFor(() => expect(page.textContent).toContain('收听的位置已满（全场最多 8 处'));
});

test('where the browser refuses sound until somebody touches the page, it is told, and what it lets through plays on', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play');
  play.mockImplementation(async function (this: HTMLMediaElement) {
    if (!this.muted) throw new DOMException('touch first', 'NotAllowedError');
  });
  const refused = vi.fn<() => void>();
  const player = (silent: boolean): ReactNode => (
    <PlayTracks
      className="x"
      label="x"
      tracks={[]}
      silent={silent}
      volume={0.4}
      onRefused={refused}
    />
  );
  root?.render(player(false));
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  refused.mockClear();
  const before = play.mock.calls.length;
  root?.render(player(true));
  await vi.waitFor(() => expect(play.mock.calls.length).toBeGreaterThan(before));
  expect(refused).not.toHaveBeenCalled();
  expect(page.querySelector('video')?.volume).toBe(0.4);
});

test('what was kept by somebody else, or is broken, is not believed', async () => {
  localStorage.setItem('xunzhan-guide-sound', '{"listen":true,"muted":false,"volume":7}');
  vi.resetModules();
  const fresh = await import('#renderer/cast/guide-sound.ts');
  expect(fresh.guideSound.getState()).toEqual({ listen: false, muted: false, volume: 1 });
  expect(guideSound.getState().listen).toBe(false);
});

test('the headset’s menu knows of it, and has the say', async () => {
  const { said, show } = signalling();
  show(false);
  show(true);
  await vi.waitFor(() => expect(goingAlong.getState().voice?.state).toBe('offered'));
  goingAlong.getState().voice?.listen();
  await vi.waitFor(() => expect(said.map(({ kind }) => kind)).toEqual(['listen']));
  await vi.waitFor(() => expect(goingAlong.getState().voice?.state).toBe('trying'));
  goingAlong.getState().voice?.mute();
  await vi.waitFor(() => expect(goingAlong.getState().voice?.muted).toBe(true));
  goingAlong.getState().voice?.leave();
  await vi.waitFor(() => expect(goingAlong.getState().voice?.state).toBe('offered'));
  expect(guideSound.getState().listen).toBe(false);
  root?.unmount();
  root = undefined;
  await vi.waitFor(() => expect(goingAlong.getState().voice).toBeNull());
});
