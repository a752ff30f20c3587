import type { Db } from '../store/database.ts';

export interface RecordingRow {
  id: string;
  key_hash: string;
  name: string;
  exhibition: string;
  version: string;
  started_at: string;
  /** Media type of the voice. */
  mime: string | null;
  consent_at: string | null;
  complete: number;
  shown: number;
}

export interface RecordingPartRow {
  recording: string;
  number: number;
  /** Milliseconds from the beginning. */
  until: number;
  /** `{ poses, marks }`, JSON. */
  track: string;
  segment: number | null;
  sound_from: number | null;
  sound: Buffer | null;
}

export interface RecordingSize {
  parts: number;
  milliseconds: number;
  sound: number;
  track: number;
}

/** Guided tours that were recorded. */
export function recordingTable(db: Db) {
  const add = db.prepare<RecordingRow>(
    `INSERT INTO recordings VALUES (:id, :key_hash, :name, :exhibition, :version, :started_at, :mime,
       :consent_at, :complete, :shown)`,
  );
  const get = db.prepare<[string], RecordingRow>('SELECT * FROM recordings WHERE id = ?');
  const list = db.prepare<[], RecordingRow>('SELECT * FROM recordings ORDER BY started_at DESC');
  const set = db.prepare<Pick<RecordingRow, 'id' | 'name' | 'shown' | 'complete'>>(
    'UPDATE recordings SET name = :name, shown = :shown, complete = :complete WHERE id = :id',
  );
  const remove = db.prepare<[string]>('DELETE FROM recordings WHERE id = ?');
  const addPart = db.prepare<RecordingPartRow>(
    `INSERT INTO recording_parts VALUES (:recording, :number, :until, :track, :segment, :sound_from,
       :sound) ON CONFLICT DO NOTHING`,
  );
  const size = db.prepare<[string], RecordingSize>(
    `SELECT count(*) AS parts, coalesce(max(until), 0) AS milliseconds,
       coalesce(sum(length(sound)), 0) AS sound, coalesce(sum(length(track)), 0) AS track
     FROM recording_parts WHERE recording = ?`,
  );
  const allSound = db
    .prepare<[], number>('SELECT coalesce(sum(length(sound)), 0) FROM recording_parts')
    .pluck();
  const tracks = db
    .prepare<[string], string>(
      'SELECT track FROM recording_parts WHERE recording = ? ORDER BY number',
    )
    .pluck();
  const sounds = db.prepare<[string, number], RecordingPartRow>(
    `SELECT * FROM recording_parts WHERE recording = ? AND number >= ? AND sound IS NOT NULL
     ORDER BY number`,
  );
  return {
    add: (row: RecordingRow): void => void add.run(row),
    get: (id: string) => get.get(id),
    /** The newest first. */
    list: () => list.all(),
    set: (row: Pick<RecordingRow, 'id' | 'name' | 'shown' | 'complete'>): void =>
      void set.run({ id: row.id, name: row.name, shown: row.shown, complete: row.complete }),
    remove: (id: string): boolean => remove.run(id).changes > 0,
    /** A part that is there already stays as it is. */
    addPart: (row: RecordingPartRow): void => void addPart.run(row),
    size: (id: string): RecordingSize =>
      size.get(id) ?? { parts: 0, milliseconds: 0, sound: 0, track: 0 },
    /** Bytes of voice in all recordings. */
    allSound: (): number => allSound.get() ?? 0,
    /** In order. */
    tracks: (id: string) => tracks.all(id),
    /** Parts with voice from number `from` on, one after another. */
    sounds: (id: string, from: number) => sounds.iterate(id, from),
  };
}
