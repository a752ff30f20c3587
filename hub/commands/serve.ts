import { bootstrapCredentials } from '../keys/credentials.ts';
import { openShare } from '../relay/open-share.ts';
import { hubServer } from '../server/hub-server.ts';
import { openHubStore } from './open.ts';
import type { HubOptions } from './options.ts';

/** `.invalid` never resolves: the account names are the hub's own until it is told its address. */
const defaultHomePage = 'https://hub.invalid/';

/** Runs the hub until it is told to stop (SIGINT, SIGTERM). */
export async function serve(options: HubOptions): Promise<void> {
  const environment = process.env;
  const store = await openHubStore(options.data, environment, 'serve');
  const { db } = store.engine;
  const bootstrap = await bootstrapCredentials(db, environment['HUB_BOOTSTRAP_KEY']);
  const share = await openShare(environment['REDIS_URL'], (error) =>
    process.stderr.write(`REDIS_URL: ${error.message}\n`),
  );
  const { server, stop } = await hubServer({
    share,
    store,
    homePage: environment['HUB_HOME_PAGE'] ?? defaultHomePage,
    logLevel: environment['HUB_LOG_LEVEL'] ?? 'info',
  });
  if (bootstrap.kind === 'made') {
    const { name, secret } = bootstrap;
    process.stdout.write(
      `首个全权密钥（只显示这一次）· first full key, shown once: ${name}:${secret}\n`,
    );
  }
  const address = await server.listen({ port: options.port, host: options.address });
  process.stdout.write(`总部服务器已启动 · hub listening: ${address}/xapi\n`);
  const end = (): void => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        server.log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
