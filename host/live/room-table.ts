import type { Db } from '../store/database.ts';

export interface RoomRow {
  id: string;
  exhibition: string;
  /** The exhibition's title, JSON. */
  title: string;
  opened_at: string;
  closed_at: string | null;
  /** `RoomState`, JSON. */
  state: string;
}

export interface RoomPersonRow {
  room: string;
  participant: string;
  number: number;
  role: string;
  device_name: string | null;
  /** Of the token in a phone's cookie. */
  token_hash: string | null;
  team: string | null;
  person: string | null;
  /** The visit that this person's statements belong to. */
  visit: string | null;
  show_name: number;
  arrived_at: string;
  checked_in_at: string | null;
  left_at: string | null;
}

export interface CheckInRow {
  room: string;
  participant: string;
  person: string;
  visit: string;
  show_name: number;
  /** ISO 8601. */
  at: string;
}

export interface RoundRow {
  room: string;
  round: number;
  quiz: string;
  question: string;
  seconds: number;
  started_at: number;
  state: string;
}

export interface AnswerRow {
  room: string;
  round: number;
  participant: string;
  /** `Answer`, JSON. */
  answer: string;
  correct: number;
  /** Milliseconds from the start of the round. */
  after: number;
}

/** Activity rooms and what happened in them. */
export function roomTable(db: Db) {
  const add = db.prepare<RoomRow>(
    'INSERT INTO rooms VALUES (:id, :exhibition, :title, :opened_at, :closed_at, :state)',
  );
  const open = db.prepare<[], RoomRow>(
    'SELECT * FROM rooms WHERE closed_at IS NULL ORDER BY opened_at DESC',
  );
  const setState = db.prepare<[string, string]>('UPDATE rooms SET state = ? WHERE id = ?');
  const close = db.prepare<[string, string]>('UPDATE rooms SET closed_at = ? WHERE id = ?');
  const addPerson = db.prepare<RoomPersonRow>(
    `INSERT INTO room_people VALUES (:room, :participant, :number, :role, :device_name, :token_hash,
       :team, :person, :visit, :show_name, :arrived_at, :checked_in_at, :left_at)
     ON CONFLICT DO NOTHING`,
  );
  const people = db.prepare<[string], RoomPersonRow>(
    'SELECT * FROM room_people WHERE room = ? ORDER BY number',
  );
  const byToken = db.prepare<[string, string], RoomPersonRow>(
    'SELECT * FROM room_people WHERE token_hash = ? AND room = ?',
  );
  const person = db.prepare<[string, string], RoomPersonRow>(
    'SELECT * FROM room_people WHERE room = ? AND participant = ?',
  );
  const setTeam = db.prepare<[string | null, string, string]>(
    'UPDATE room_people SET team = ? WHERE room = ? AND participant = ?',
  );
  const keepRound = db.prepare<RoundRow>(
    `INSERT INTO room_rounds VALUES (:room, :round, :quiz, :question, :seconds, :started_at, :state)
     ON CONFLICT DO UPDATE SET state = excluded.state`,
  );
  const rounds = db.prepare<[string], RoundRow>(
    'SELECT * FROM room_rounds WHERE room = ? ORDER BY round',
  );
  const addAnswer = db.prepare<AnswerRow>(
    `INSERT INTO room_answers VALUES (:room, :round, :participant, :answer, :correct, :after)
     ON CONFLICT DO NOTHING`,
  );
  const answers = db.prepare<[string], AnswerRow>(
    'SELECT * FROM room_answers WHERE room = ? ORDER BY round, participant',
  );
  const get = db.prepare<[string], RoomRow>('SELECT * FROM rooms WHERE id = ?');
  const list = db.prepare<[], RoomRow>('SELECT * FROM rooms ORDER BY opened_at DESC LIMIT 200');
  const remove = db.prepare<[string]>('DELETE FROM rooms WHERE id = ?');
  const checkIn = db.prepare<CheckInRow>(
    `UPDATE room_people SET person = :person, visit = :visit, show_name = :show_name,
       checked_in_at = :at WHERE room = :room AND participant = :participant`,
  );
  const removePerson = db.prepare<[string, string]>(
    'DELETE FROM room_people WHERE room = ? AND participant = ?',
  );
  const leave = db.prepare<[string, string, string]>(
    'UPDATE room_people SET left_at = ? WHERE room = ? AND participant = ? AND left_at IS NULL',
  );
  const ofPerson = db.prepare<[string], RoomPersonRow>(
    'SELECT * FROM room_people WHERE person = ? ORDER BY arrived_at DESC',
  );
  const addRemark = db.prepare<[string, string, string | null, string, string]>(
    'INSERT INTO room_remarks VALUES (?, ?, ?, ?, ?)',
  );
  return {
    add: (row: RoomRow): void => void add.run(row),
    get: (id: string) => get.get(id),
    /** The newest first. */
    list: () => list.all(),
    /** With everything that belongs to it; statements stay, they are their people's. */
    remove: (id: string): boolean => remove.run(id).changes > 0,
    checkIn: (row: CheckInRow): void => void checkIn.run(row),
    removePerson: (room: string, participant: string): void =>
      void removePerson.run(room, participant),
    leave: (room: string, participant: string, at: string): void =>
      void leave.run(at, room, participant),
    /** Where somebody was checked in, the newest first. */
    ofPerson: (person: string) => ofPerson.all(person),
    /** Rooms that nobody has closed, the newest first. */
    open: () => open.all(),
    setState: (id: string, state: string): void => void setState.run(state, id),
    close: (id: string, at: string): void => void close.run(at, id),
    /** Somebody who is there already stays as they are. */
    addPerson: (row: RoomPersonRow): void => void addPerson.run(row),
    people: (room: string) => people.all(room),
    person: (room: string, participant: string) => person.get(room, participant),
    byToken: (room: string, tokenHash: string) => byToken.get(tokenHash, room),
    setTeam: (room: string, participant: string, team: string | null): void =>
      void setTeam.run(team, room, participant),
    keepRound: (row: RoundRow): void => void keepRound.run(row),
    rounds: (room: string) => rounds.all(room),
    /** The first answer stands. */
    addAnswer: (row: AnswerRow): void => void addAnswer.run(row),
    answers: (room: string) => answers.all(room),
    addRemark: (
      room: string,
      participant: string,
      exhibit: string | null,
      text: string,
      at: string,
    ): void => void addRemark.run(room, participant, exhibit, text, at),
  };
}
