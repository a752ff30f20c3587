/** How an error that no handler has turned into an answer is answered. */
export interface Failure {
  status: number;
  message: string;
  headers: Record<string, string>;
}

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** Codes of a database that is away, full or busy: worth another try. */
const passing =
  /^(?:SQLITE_(?:BUSY|FULL|IOERR|LOCKED)|ECONNREFUSED|ECONNRESET|ENOTFOUND|57P0|08|53)/;

/** A full disk or an absent database is 503, so that hosts wait and try again; a fault of ours 500. */
export function handleFailure(error: unknown): Failure {
  const code = property(error, 'code');
  const status = property(error, 'statusCode');
  const connectionLost = /timeout exceeded when trying to connect|Connection terminated/i;
  const message = property(error, 'message');
  if (
    (typeof code === 'string' && passing.test(code)) ||
    (typeof message === 'string' && connectionLost.test(message))
  ) {
    return {
      status: 503,
      message: 'the store cannot be written to just now',
      headers: { 'retry-after': '10' },
    };
  }
  if (status === 413) {
    return { status, message: 'the body is larger than this hub takes', headers: {} };
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { status: 400, message: 'the request is malformed', headers: {} };
  }
  return { status: 500, message: 'the hub failed; its log says why', headers: {} };
}
