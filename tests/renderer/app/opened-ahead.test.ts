import type { HostClient } from '#model/host-api/client.ts';
import { offerLobby, openAhead, openExhibition } from '#renderer/app/opened-ahead.ts';
import { takeBuilder } from '#renderer/hall/room-builder.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const orders: object[] = [];

class FakeWorker {
  onmessage: ((event: { data: object }) => void) | undefined;
  onerror: unknown;
  postMessage(order: object): void {
    orders.push(order);
    if ('room' in order)
      this.onmessage?.({ data: { room: order.room, built: { id: order.room } } });
  }
  terminate(): void {}
}

function fakeHost() {
  const asked: string[] = [];
  const listeners = new Map<string, (data: unknown) => void>();
  const documentsOf = (id: string) => ({
    hall: { rooms: [{ id: `${id}-gate` }], exhibits: [], entrance: { room: `${id}-gate` } },
    base: `exhibitions/${id}/`,
    lightmaps: { [`${id}-gate`]: 'baked/gate.light' },
  });
  const client = {
    call: async (_name: string, { exhibition }: { exhibition: string }) => {
      asked.push(exhibition);
      return documentsOf(exhibition);
    },
    on: (name: string, listener: (data: unknown) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } as unknown as HostClient;
  return { client, asked, tell: (name: string) => listeners.get(name)?.({ exhibition: 'any' }) };
}

beforeEach(() => {
  orders.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

test('the hall in the address is asked for once, and its first room is built by the time it is taken', async () => {
  const { client, asked } = fakeHost();
  openAhead(client, { page: 'exhibition', exhibition: 'march' });
  const documents = await openExhibition(client, 'march');
  expect(asked).toEqual(['march']);
  const before = orders.length;
  expect(orders.slice(-2)).toEqual([
    { light: new URL('exhibitions/march/baked/gate.light', document.baseURI).href },
    { room: 'march-gate' },
  ]);
  expect(await takeBuilder(documents.hall, {}).build('march-gate')).toEqual({ id: 'march-gate' });
  expect(orders).toHaveLength(before);
  // Whoever opens it again sees what is there then.
  await openExhibition(client, 'march');
  expect(asked).toEqual(['march', 'march']);
});

test('the lobby’s documents are those that came with the list', async () => {
  const { client, asked } = fakeHost();
  openAhead(client, { page: 'lobby' });
  offerLobby('lobby', client.call('exhibitions.open', { exhibition: 'lobby' }));
  await openExhibition(client, 'lobby');
  expect(asked).toEqual(['lobby']);
});

test('what has changed meanwhile, and any other hall, is asked for anew', async () => {
  const { client, asked, tell } = fakeHost();
  openAhead(client, { page: 'exhibition', exhibition: 'march' });
  tell('exhibitions.changed');
  await openExhibition(client, 'march');
  expect(asked).toEqual(['march', 'march']);
  openAhead(client, { page: 'exhibition', exhibition: 'march' });
  await openExhibition(client, 'bridges');
  expect(asked).toEqual(['march', 'march', 'march', 'bridges']);
});

test('pages that are no hall begin none', () => {
  const { client, asked } = fakeHost();
  openAhead(client, { page: 'settings' });
  expect(asked).toEqual([]);
});
