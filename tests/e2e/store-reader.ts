import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Statement } from '#model/xapi/statement.ts';
import type { ServedHall } from './served-hall.ts';

const program = fileURLToPath(new URL('print-statements.ts', import.meta.url));

/** The statements in the encrypted store of a hall whose host has been stopped. */
export function storedStatements({ dataDir, keyDir }: ServedHall): Statement[] {
  const text = execFileSync(process.execPath, [program, dataDir, keyDir], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(text);
}
