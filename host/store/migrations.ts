/**
 * Numbered steps from an empty store to the present one; `user_version` counts those done. A step that
 * was released is never changed: a later one corrects it.
 *
 * Names of people stand in `people` alone. `statements.body` are the exact bytes that are sent.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pseudonym TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    notice_at TEXT
  );
  CREATE TABLE visits (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT REFERENCES people (id),
    pseudonym TEXT NOT NULL,
    home_page TEXT NOT NULL,
    exhibition TEXT NOT NULL,
    version TEXT NOT NULL,
    owner_home_page TEXT NOT NULL,
    platform TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    closed_at TEXT
  );
  CREATE INDEX visits_person ON visits (person);
  CREATE INDEX visits_open ON visits (last_at) WHERE closed_at IS NULL;
  CREATE TABLE statements (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    visit INTEGER NOT NULL REFERENCES visits (number),
    body TEXT NOT NULL
  );
  CREATE INDEX statements_visit ON statements (visit);
  CREATE TABLE progress (
    subject TEXT NOT NULL,
    exhibition TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (subject, exhibition)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE remarks (
    id TEXT PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visits (number) ON DELETE CASCADE,
    exhibition TEXT NOT NULL,
    exhibit TEXT NOT NULL,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    approved INTEGER
  );
  CREATE INDEX remarks_exhibit ON remarks (exhibition, exhibit);
  CREATE INDEX remarks_visit ON remarks (visit);
  CREATE TABLE certificates (
    code TEXT PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visits (number) ON DELETE CASCADE,
    exhibition TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL
  );
  CREATE INDEX certificates_visit ON certificates (visit);
  `,
  // Everything up to a cursor (in `meta`) was offered; `sent` says when, by ranges of sequence numbers,
  // less what is in quarantine.
  `
  CREATE TABLE sent (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, at TEXT NOT NULL);
  CREATE TABLE quarantine (
    sequence INTEGER PRIMARY KEY REFERENCES statements (sequence) ON DELETE CASCADE,
    at TEXT NOT NULL,
    reason TEXT NOT NULL
  );
  ALTER TABLE people ADD COLUMN roster TEXT;
  ALTER TABLE progress ADD COLUMN pushed TEXT;
  `,
  // Paired headsets and phones, and the visits that each opened: they may write to those alone.
  `
  CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    paired_at TEXT NOT NULL
  );
  CREATE TABLE device_visits (
    visit TEXT PRIMARY KEY REFERENCES visits (id) ON DELETE CASCADE,
    device TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  // Activity rooms: who was there (names by way of `people` alone), what was asked, answered and remarked.
  // Once a person is erased, their answers and attendance are nobody's.
  `
  CREATE TABLE rooms (
    id TEXT PRIMARY KEY,
    exhibition TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    state TEXT NOT NULL
  );
  CREATE TABLE room_people (
    room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    device_name TEXT,
    token_hash TEXT UNIQUE,
    team TEXT,
    person TEXT REFERENCES people (id) ON DELETE SET NULL,
    visit TEXT REFERENCES visits (id) ON DELETE SET NULL,
    show_name INTEGER NOT NULL DEFAULT 0,
    arrived_at TEXT NOT NULL,
    checked_in_at TEXT,
    left_at TEXT,
    PRIMARY KEY (room, participant)
  );
  CREATE INDEX room_people_person ON room_people (person);
  CREATE TABLE room_rounds (
    room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    quiz TEXT NOT NULL,
    question TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (room, round)
  ) WITHOUT ROWID;
  CREATE TABLE room_answers (
    room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    participant TEXT NOT NULL,
    answer TEXT NOT NULL,
    correct INTEGER NOT NULL,
    after INTEGER NOT NULL,
    PRIMARY KEY (room, round, participant)
  ) WITHOUT ROWID;
  CREATE TABLE room_remarks (
    room TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    exhibit TEXT,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  );
  `,
  // Guided tours that were recorded, part by part as they came. The voice is the guide's, kept with consent.
  `
  CREATE TABLE recordings (
    id TEXT PRIMARY KEY,
    key_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    exhibition TEXT NOT NULL,
    version TEXT NOT NULL,
    started_at TEXT NOT NULL,
    mime TEXT,
    consent_at TEXT,
    complete INTEGER NOT NULL DEFAULT 0,
    shown INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE recording_parts (
    recording TEXT NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    until INTEGER NOT NULL,
    track TEXT NOT NULL,
    segment INTEGER,
    sound_from INTEGER,
    sound BLOB,
    PRIMARY KEY (recording, number)
  );
  `,
];
