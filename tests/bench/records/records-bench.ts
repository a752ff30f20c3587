import { measureDrain } from './drain-bench.ts';
import { measureIngestPostgres, measureIngestSqlite } from './ingest-bench.ts';
import { measureQueries } from './query-bench.ts';

/** Parts that can be measured one by one: all of them together take half an hour on two cores. */
export const recordParts = ['drain', 'ingest-sqlite', 'ingest-postgres', 'queries'] as const;
type RecordPart = (typeof recordParts)[number];

/** Figures of sending statements and of headquarters. */
export async function measureRecords(parts: readonly RecordPart[]): Promise<object> {
  const figures: Record<string, unknown> = {};
  if (parts.includes('drain')) Object.assign(figures, await measureDrain());
  if (parts.includes('ingest-sqlite')) {
    const { ratio, details } = await measureIngestSqlite();
    Object.assign(figures, { ingestRatioSqlite: ratio, ingestSqlite: details });
  }
  if (parts.includes('ingest-postgres')) {
    const measured = await measureIngestPostgres();
    if (typeof measured === 'string') figures['ingestPostgres'] = measured;
    else {
      const { ratio, details } = measured;
      Object.assign(figures, { ingestRatioPostgres: ratio, ingestPostgres: details });
    }
  }
  if (parts.includes('queries')) Object.assign(figures, await measureQueries());
  return figures;
}
