import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { MethodInput } from '#model/host-api/methods.ts';
import type {
  RecordedSounds,
  RecordingData,
  RecordingSummary,
} from '#model/host-api/recordings.ts';
import { recordingLimits, recordingPartSchema, type RecordingPart } from '#model/live/recording.ts';
import type { ExhibitionShelf } from '../exhibitions/exhibition-shelf.ts';
import { tokenHash } from '../lan/pairing.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { Store } from '../store/store.ts';
import { recordingError } from './recording-errors.ts';
import type { RecordingRow } from './recording-table.ts';

/** Bytes of voice in one answer; at least one piece. */
const ANSWER = 300_000;

/** Numbers that are no packed poses, so that the page counts the part as broken. */
const unreadable = { poses: [0], marks: [] };

const trackSchema = z.pick(recordingPartSchema, { poses: true, marks: true });

interface DeskOptions {
  keeper: StoreKeeper;
  shelf: ExhibitionShelf;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Keeps recordings of guided tours in the encrypted store, and hands them out to be replayed. */
export class RecordingDesk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** @throws XunzhanError `recording/no-room`, `exhibitions/unknown`, `store/…` */
  async begin({ exhibition, name, narration }: MethodInput<'recordings.begin'>) {
    const { manifest } = await this.#options.shelf.documents(exhibition);
    const key = randomBytes(24).toString('base64url');
    const at = new Date(this.#options.now()).toISOString();
    const row: RecordingRow = {
      id: randomUUID(),
      key_hash: tokenHash(key),
      name,
      exhibition,
      version: manifest.version,
      started_at: at,
      mime: narration?.mime ?? null,
      consent_at: narration ? at : null,
      complete: 0,
      shown: 0,
    };
    const store = this.#options.keeper.use();
    await store.append(() => {
      const { recordings } = store;
      const full = recordings.allSound() >= recordingLimits.allSound;
      if (full || recordings.list().length >= recordingLimits.recordings)
        throw recordingError('recording/no-room');
      recordings.add(row);
    });
    return { recording: row.id, key };
  }

  /** On the disk when this resolves. @throws XunzhanError `recording/…`, `store/disk-full` */
  async add(id: string, key: string, part: RecordingPart): Promise<void> {
    const store = this.#options.keeper.use();
    const sound = part.sound && Buffer.from(part.sound.base64, 'base64');
    await store.append(() => {
      const row = this.#own(store, id, key);
      const size = store.recordings.size(id);
      if (part.number < size.parts) return;
      if (part.number > size.parts) throw recordingError('recording/gap');
      if (sound && row.consent_at === null) throw recordingError('recording/no-consent');
      const bytes = size.sound + (sound?.length ?? 0);
      if (bytes > recordingLimits.sound || size.milliseconds >= recordingLimits.longest)
        throw recordingError('recording/too-long');
      const { poses, marks, number, until } = part;
      store.recordings.addPart({
        recording: id,
        number,
        until,
        track: JSON.stringify({ poses, marks }),
        segment: part.sound?.segment ?? null,
        sound_from: part.sound?.from ?? null,
        sound,
      });
    });
  }

  async end(id: string, key: string): Promise<RecordingSummary> {
    const store = this.#options.keeper.use();
    await store.append(() => store.recordings.set({ ...this.#own(store, id, key), complete: 1 }));
    return this.#summary(store, id);
  }

  /** @param all also those that are not shown to everybody */
  list(all: boolean, exhibition?: string): RecordingSummary[] {
    const store = this.#options.keeper.use();
    return store.read(() =>
      store.recordings
        .list()
        .filter((row) => all || row.shown === 1)
        .filter((row) => exhibition === undefined || row.exhibition === exhibition)
        .map((row) => summaryOf(store, row)),
    );
  }

  /** @throws XunzhanError `recording/unknown`, `recording/empty` */
  open(id: string, all: boolean): RecordingData {
    const store = this.#options.keeper.use();
    return store.read(() => {
      const row = this.#visible(store, id, all);
      const parts = store.recordings.tracks(id).map(readTrack);
      if (parts.every(({ poses }) => poses.length === 0)) throw recordingError('recording/empty');
      return { ...summaryOf(store, row), parts, mime: row.mime };
    });
  }

  sound(id: string, from: number, all: boolean): RecordedSounds {
    const store = this.#options.keeper.use();
    return store.read(() => {
      this.#visible(store, id, all);
      const pieces: RecordedSounds['pieces'] = [];
      let bytes = 0;
      for (const { number, segment, sound_from, sound } of store.recordings.sounds(id, from)) {
        if (!sound) continue;
        if (bytes > ANSWER) return { pieces, next: number };
        bytes += sound.length;
        const base64 = sound.toString('base64');
        pieces.push({ segment: segment ?? 0, from: sound_from ?? 0, base64 });
      }
      return { pieces };
    });
  }

  change(id: string, changes: { name?: string | undefined; shown?: boolean | undefined }) {
    const store = this.#options.keeper.use();
    return store.write(() => {
      const row = this.#visible(store, id, true);
      const { name = row.name, shown = row.shown === 1 } = changes;
      store.recordings.set({ ...row, name, shown: shown ? 1 : 0 });
      return this.#summary(store, id);
    });
  }

  /** Nothing of it stays, also not in the write-ahead log: it is somebody's voice. */
  remove(id: string): void {
    const store = this.#options.keeper.use();
    if (!store.write(() => store.recordings.remove(id))) throw recordingError('recording/unknown');
    store.scrub();
  }

  #own(store: Store, id: string, key: string): RecordingRow {
    const row = store.recordings.get(id);
    if (!row) throw recordingError('recording/unknown');
    if (row.key_hash !== tokenHash(key) || row.complete === 1)
      throw recordingError('recording/not-yours');
    return row;
  }

  #visible(store: Store, id: string, all: boolean): RecordingRow {
    const row = store.recordings.get(id);
    if (!row || (row.shown === 0 && !all)) throw recordingError('recording/unknown');
    return row;
  }

  #summary(store: Store, id: string): RecordingSummary {
    return store.read(() => summaryOf(store, this.#visible(store, id, true)));
  }
}

function summaryOf(store: Store, row: RecordingRow): RecordingSummary {
  const size = store.recordings.size(row.id);
  return {
    recording: row.id,
    name: row.name,
    exhibition: row.exhibition,
    version: row.version,
    recordedAt: row.started_at,
    seconds: Math.round(size.milliseconds / 1000),
    narrated: size.sound > 0,
    complete: row.complete === 1,
    shown: row.shown === 1,
    bytes: size.sound + size.track,
  };
}

/** A part that can't be read is shown as one in which nothing happened; the page says so. */
function readTrack(json: string): RecordingData['parts'][number] {
  try {
    const track = trackSchema.safeParse(JSON.parse(json));
    if (track.success) return track.data;
  } catch {
    // Told below.
  }
  return unreadable;
}
