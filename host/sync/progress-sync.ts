import type { Progress } from '#model/visits/progress.ts';
import type { Services } from '../api/services.ts';
import type { PersonRow } from '../people/people-table.ts';
import type { Store } from '../store/store.ts';
import type { LrsClient } from './lrs-client.ts';
import { exchangeProgress, type ProgressPlace } from './progress-exchange.ts';

type ProgressServices = Pick<Services, 'settings' | 'shelf' | 'visits'>;

/** Brings everything to the LRS that rostered people have seen here since the last time. @throws Interruption */
export async function pushProgress(
  services: ProgressServices,
  store: Store,
  client: LrsClient,
): Promise<void> {
  for (const person of store.read(() => store.people.enrolled())) {
    const rows = store.read(() => store.progress.unpushed(person.id));
    for (const { exhibition, progress } of rows) {
      const place = await placeOf(services, person, exhibition);
      if (!place) continue;
      adopt(services, store, {
        person: person.id,
        exhibition,
        progress: await exchangeProgress(client, place, progress),
      });
    }
  }
}

/** Fetches what a rostered person has seen elsewhere. @throws Interruption */
export async function pullProgress(
  services: ProgressServices,
  store: Store,
  client: LrsClient,
  { person, exhibition, timeout }: { person: string; exhibition: string; timeout: number },
): Promise<void> {
  const row = store.read(() => store.people.get(person));
  const place = row && (await placeOf(services, row, exhibition));
  if (!place) return;
  adopt(services, store, {
    person,
    exhibition,
    progress: await exchangeProgress(client, place, undefined, timeout),
  });
}

async function placeOf(
  { settings, shelf }: ProgressServices,
  person: PersonRow,
  exhibition: string,
): Promise<ProgressPlace | undefined> {
  if (person.roster === null) return undefined;
  // One that is no longer here keeps its progress until it comes back.
  const terms = await shelf.terms(exhibition).catch(() => undefined);
  if (!terms) return undefined;
  const { ownerHomePage } = terms;
  const homePage = settings.get().organisation.homePage || ownerHomePage;
  return { homePage, roster: person.roster, ownerHomePage, exhibition };
}

function adopt(
  { visits }: ProgressServices,
  store: Store,
  {
    person,
    exhibition,
    progress,
  }: { person: string; exhibition: string; progress: Progress | undefined },
): void {
  if (!progress) return;
  store.write(() => {
    // Erased meanwhile: nothing comes back.
    if (store.people.get(person)) visits.adopt(store, person, exhibition, progress);
  });
}
