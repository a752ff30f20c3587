import type { FastifyInstance } from 'fastify';
import { fastify, LogController } from 'fastify';
import { authenticator } from '../keys/authenticate.ts';
import { memoryShare } from '../relay/memory-share.ts';
import { registerRelay } from '../relay/register-relay.ts';
import type { RelayShare } from '../relay/relay-share.ts';
import type { Store } from '../store/store.ts';
import { registerAccessLog } from './access-log.ts';
import { registerErrors } from './errors.ts';
import { registerHealth } from './health-routes.ts';
import { registerInsight } from './insight-routes.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { hubLogger } from './logger.ts';
import { registerXapi } from './xapi-routes.ts';

export interface HubServerOptions {
  store: Store;
  /** `homePage` of the hub's own accounts. */
  homePage: string;
  logLevel: string;
  limits?: Partial<Limits>;
  /** What several hub processes share of live rooms; left out, this one is alone. */
  share?: RelayShare;
}

/** A hub that is ready to listen, and its graceful end. */
export interface HubServer {
  server: FastifyInstance;
  /** Takes no new requests, answers those under way, commits what waits, closes the store. */
  stop: () => Promise<void>;
}

const endpoint = '/xapi';

/** Builds the headquarters' server on an open store. */
export async function hubServer(options: HubServerOptions): Promise<HubServer> {
  const { store, homePage, logLevel } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const server = fastify({
    loggerInstance: hubLogger(logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTime,
    http: { headersTimeout: limits.headerTime, connectionsCheckingInterval: 1000 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 512 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  let stopping = false;
  const authenticate = await authenticator(store.engine.db);
  registerAccessLog(server);
  registerErrors(server);
  registerHealth(server, store, () => stopping);
  registerInsight(server, store, authenticate);
  registerRelay(server, options.share ?? memoryShare(), authenticate);
  registerXapi(server, { store, homePage, endpoint }, authenticate);
  return {
    server,
    stop: async () => {
      stopping = true;
      // A client that does not read its answer must not keep the hub from stopping.
      const patience = setTimeout(() => {
        server.server.closeAllConnections();
      }, limits.stopTime);
      await server.close();
      clearTimeout(patience);
      await store.close();
    },
  };
}
