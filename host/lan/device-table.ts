import type { Db } from '../store/database.ts';

export interface DeviceRow {
  id: string;
  name: string;
  /** Of the token in the device's cookie; the token itself is nowhere here. */
  token_hash: string;
  paired_at: string;
}

/** Paired devices, and which of them opened a visit. */
export function deviceTable(db: Db) {
  const list = db.prepare<[], DeviceRow>('SELECT * FROM devices ORDER BY paired_at, id');
  const byToken = db.prepare<[string], DeviceRow>('SELECT * FROM devices WHERE token_hash = ?');
  const add = db.prepare<DeviceRow>(
    'INSERT INTO devices (id, name, token_hash, paired_at) VALUES (:id, :name, :token_hash, :paired_at)',
  );
  const remove = db.prepare<[string]>('DELETE FROM devices WHERE id = ?');
  const keepVisit = db.prepare<[string, string]>('INSERT INTO device_visits VALUES (?, ?)');
  const openerOf = db
    .prepare<[string], string>('SELECT device FROM device_visits WHERE visit = ?')
    .pluck();
  const openVisits = db
    .prepare<[string], string>(
      `SELECT id FROM visits JOIN device_visits ON visit = id
       WHERE device = ? AND closed_at IS NULL ORDER BY number`,
    )
    .pluck();
  return {
    list: () => list.all(),
    byToken: (tokenHash: string) => byToken.get(tokenHash),
    add: (row: DeviceRow): void => void add.run(row),
    /** @returns whether there was one */
    remove: (id: string): boolean => remove.run(id).changes > 0,
    keepVisit: (visit: string, device: string): void => void keepVisit.run(visit, device),
    /** The device that opened a visit; nothing for those opened at the host. */
    openerOf: (visit: string) => openerOf.get(visit),
    /** Visits that a device opened and nobody closed, oldest first. */
    openVisits: (device: string) => openVisits.all(device),
  };
}
