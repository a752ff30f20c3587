import type { Tour } from '#model/format/tours.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import { useClicker } from '#renderer/guide/use-clicker.ts';
import type { RoomClient } from '#renderer/live/room-client.ts';
import type { RoomView } from '#renderer/live/room-view.ts';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';

const step = (id: string) => ({
  id,
  room: 'liping',
  viewpoint: { floor: [0, 0] as [number, number], heading: 0 },
  title: { 'zh-CN': id },
  text: { 'zh-CN': id },
});
const tour: Tour = {
  id: 'main',
  title: { 'zh-CN': '主线' },
  minutes: 10,
  main: true,
  steps: [step('a'), step('b'), step('c')],
};

const nothing = () => undefined;
let root: Root | undefined;
afterEach(() => root?.unmount());

/** A console whose room has not answered since it joined. */
async function silentRoom(): Promise<LiveMessage[]> {
  const said: LiveMessage[] = [];
  // Only what a clicker asks of a room, its scene and its exhibition.
  const room = { say: (message: LiveMessage) => said.push(message) } as unknown as RoomClient;
  const documents = { tours: { tours: [tour] } } as unknown as ExhibitionDocuments;
  const scene = { tour: null, step: null, screen: 'hall' } as RoomView['scene'];
  function Console() {
    useClicker(room, documents, scene, nothing);
    return null;
  }
  root = createRoot(document.createElement('div'));
  root.render(<Console />);
  // Taken, though there is nothing before the first step: the console listens.
  await vi.waitFor(() => expect(press('PageUp')).toBe(false));
  return said;
}

function press(key: string): boolean {
  return dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

test('presses that come faster than the room answers all count', async () => {
  const said = await silentRoom();
  for (const key of ['PageDown', 'PageDown', 'b', 'b', 'PageUp']) press(key);
  expect(said).toEqual([
    { kind: 'step', tour: 'main', step: 'a' },
    { kind: 'step', tour: 'main', step: 'b' },
    { kind: 'screen', screen: 'black' },
    { kind: 'screen', screen: 'hall' },
    { kind: 'step', tour: 'main', step: 'a' },
  ]);
});
