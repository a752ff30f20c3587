import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { buildAhead, warmBuilder } from '../hall/room-builder.ts';
import { readyCanvas } from '../hall/ready-canvas.ts';
import { startRoom } from './hall/start-room.ts';
import type { HallRoute, Route } from './route.ts';

type Documents = Promise<ExhibitionDocuments>;

/** The page's first hall, asked for before there is a page to show it; nothing once it was taken. */
let first: { route: HallRoute; opened?: { exhibition: string; documents: Documents } } | undefined;

/** Has all that the hall of an address needs begun: its documents, its first room, the browser's graphics. */
export function openAhead(client: HostClient, route: Route): void {
  if (route.page !== 'lobby' && route.page !== 'exhibition') return;
  first = { route };
  warmBuilder();
  if (route.page === 'exhibition') {
    offer(route.exhibition, client.call('exhibitions.open', { exhibition: route.exhibition }));
  }
  // What has changed meanwhile is asked for anew.
  client.on('exhibitions.changed', () => {
    first = undefined;
  });
  readyCanvas();
}

/** Which of the exhibitions is the lobby is known from the list of all; its documents are asked for with it. */
export function offerLobby(exhibition: string, documents: Documents): void {
  if (first?.route.page === 'lobby') offer(exhibition, documents);
}

/** An exhibition's documents: those asked for ahead, once, else from the host. */
export function openExhibition(client: HostClient, exhibition: string): Documents {
  const ahead = first?.opened;
  first = undefined;
  if (ahead?.exhibition === exhibition) return ahead.documents;
  warmBuilder();
  return client.call('exhibitions.open', { exhibition });
}

function offer(exhibition: string, documents: Documents): void {
  if (!first) return;
  first.opened = { exhibition, documents };
  const { route } = first;
  documents.then(
    ({ hall, lettering, base, lightmaps }) => {
      const room = startRoom(route, hall);
      const light = lightmaps[room];
      buildAhead(hall, lettering ?? {}, room, light === undefined ? undefined : base + light);
    },
    // Whoever takes them is told.
    () => undefined,
  );
}
