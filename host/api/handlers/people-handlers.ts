import { randomUUID } from 'node:crypto';
import type { Person } from '#model/host-api/people.ts';
import type { PersonRow } from '../../people/people-table.ts';
import { erasePerson } from '../../people/erase-person.ts';
import { exportPerson } from '../../people/export-person.ts';
import { visitError } from '../../visits/visit-errors.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** People known on this host. */
export function peopleHandlers({ keeper, visits, sync, now }: Services): HandlersOf<'people'> {
  /** Changes a person and answers how they stand afterwards. */
  const change = (id: string, work: () => void): Person => {
    const store = keeper.use();
    return store.write(() => {
      if (!store.people.get(id)) throw visitError('people/unknown');
      work();
      const after = store.people.get(id);
      if (!after) throw visitError('people/unknown');
      return publicFace(after);
    });
  };
  const timestamp = () => new Date(now()).toISOString();
  return {
    'people.list': async () => {
      const store = keeper.use();
      return store.read(() => store.people.list().map(publicFace));
    },
    'people.create': async ({ name }) => {
      const row = {
        id: randomUUID(),
        name,
        pseudonym: randomUUID(),
        created_at: timestamp(),
        notice_at: null,
        roster: null,
      };
      const store = keeper.use();
      store.write(() => store.people.add(row));
      return publicFace(row);
    },
    'people.set-roster': async ({ person, roster }) =>
      change(person, () => keeper.use().people.enrol(person, roster)),
    'people.rename': async ({ person, name }) =>
      change(person, () => keeper.use().people.rename(person, name)),
    'people.accept-notice': async ({ person }) =>
      change(person, () => keeper.use().people.acceptNotice(person, timestamp())),
    'people.export': async ({ person }) => exportPerson(keeper.use(), person, timestamp()),
    'people.erase': async ({ person }) => {
      const store = keeper.use();
      const erased = await sync.quiet(() => erasePerson(store, person, timestamp()));
      visits.forget(store);
      return erased;
    },
  };
}

function publicFace({ id, name, notice_at, roster }: PersonRow): Person {
  return { id, name, noticeAccepted: notice_at !== null, onRoster: roster !== null };
}
