/** Status codes with which the statement store refuses a request (xAPI 1.0.3 part 3, 3.2). */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 429 | 503;

/**
 * A request that is refused. `message` tells the sender's developer what to change and never
 * repeats the value that was sent: it may end up in a log.
 */
export class XapiRefusal extends Error {
  override readonly name = 'XapiRefusal';
  readonly status: RefusalStatus;
  /** Number of the conformance requirement, where one applies: `XAPI-00044`. */
  readonly requirement: string | undefined;
  /** Where in the body: `[3].verb.id`. */
  readonly at: string | undefined;

  constructor(status: RefusalStatus, message: string, requirement?: string, at?: string) {
    super(message);
    this.status = status;
    this.requirement = requirement;
    this.at = at;
  }
}

/** A 400 for a statement's property that breaks `requirement`. */
export function malformed(at: string, message: string, requirement: string): XapiRefusal {
  return new XapiRefusal(400, message, requirement, at);
}
