import { plainWords } from '#model/xapi/plain-words.ts';
import type { Statement } from '#model/xapi/statement.ts';
import { diagnose } from '../../sync/hello.ts';
import { statementFile } from '../../sync/statement-file.ts';
import { publicSettings, readConfig, writeConfig } from '../../sync/sync-config.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

const TEST_TIME = 15_000;

/** Sending statements to headquarters. */
export function syncHandlers({ keeper, sync, now }: Services): HandlersOf<'sync'> {
  return {
    'sync.settings': async () => publicSettings(readConfig(keeper.use())),
    'sync.configure': async (input) => {
      const config = writeConfig(keeper.use(), input);
      sync.wake();
      return publicSettings(config);
    },
    'sync.test': async () => diagnose(readConfig(keeper.use()), TEST_TIME),
    'sync.status': async () => sync.status(),
    'sync.quarantine': async () => {
      const store = keeper.use();
      return store.read(() =>
        store.outbox.refused().map(({ at, reason, body }) => {
          const statement: Statement = JSON.parse(body);
          return { statement: statement.id, at, text: plainWords(statement), reason };
        }),
      );
    },
    'sync.retry': async () => {
      sync.retry();
      return null;
    },
    'sync.wake': async () => {
      sync.wake();
      return null;
    },
    'sync.export': async (input) =>
      statementFile(keeper.use(), input, new Date(now()).toISOString()),
  };
}
