import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { HallStore } from './hall-store.ts';
import type { RoomSound } from './room-sound.ts';

/**
 * Plays the sound of the room that the visitor is in. The player is loaded, and sound begins, with the first
 * key or press, as browsers ask. Returns what ends it.
 */
export function followSound({ hall, base }: ExhibitionDocuments, store: HallStore): () => void {
  let sound: RoomSound | undefined;
  let ended = false;
  const off = new AbortController();
  const play = () => {
    const room = hall.rooms.find(({ id }) => id === store.getState().room);
    sound?.play(document.hidden ? undefined : room?.sound);
  };
  const begin = () => {
    off.abort();
    void import('./room-sound.ts').then(({ RoomSound }) => {
      if (ended) return;
      sound = new RoomSound(base);
      document.addEventListener('visibilitychange', play);
      play();
    });
  };
  if (hall.rooms.some((room) => room.sound)) {
    window.addEventListener('pointerdown', begin, { signal: off.signal });
    window.addEventListener('keydown', begin, { signal: off.signal });
  }
  const unwatch = store.subscribe((now, before) => {
    if (now.room !== before.room) play();
  });
  return () => {
    ended = true;
    off.abort();
    unwatch();
    document.removeEventListener('visibilitychange', play);
    sound?.dispose();
  };
}
