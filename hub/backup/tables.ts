import type { HubTables } from '../store/tables.ts';

/** A table of a backup: its key, by which it is paged, and columns that engines keep differently. */
export interface BackupTable {
  name: keyof HubTables;
  key: readonly string[];
  bytes: readonly string[];
  uuids?: readonly string[];
}

/** Everything that cannot be computed anew. What the insight page has counted can. */
export const backupTables: readonly BackupTable[] = [
  { name: 'meta', key: ['name'], bytes: [] },
  { name: 'credentials', key: ['name'], bytes: [] },
  { name: 'terms', key: ['id'], bytes: [] },
  { name: 'activities', key: ['term'], bytes: [] },
  { name: 'agent_names', key: ['term', 'digest'], bytes: [] },
  { name: 'statements', key: ['seq'], bytes: [], uuids: ['id', 'registration', 'target'] },
  { name: 'links', key: ['term', 'broad', 'seq', 'source'], bytes: [] },
  { name: 'attachments', key: ['sha2'], bytes: ['data'] },
  { name: 'documents', key: ['scope', 'registration', 'digest'], bytes: ['data'] },
];

/** What the first line of a backup says it is. */
export const backupFormat = 'xunzhan-hub-backup/1';
