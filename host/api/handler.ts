import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import type { Session } from './session.ts';

/** The work behind every method of the host API; one that is missing does not compile. */
export type HostHandlers = {
  [Name in MethodName]: (input: MethodInput<Name>, session: Session) => Promise<MethodOutput<Name>>;
};

/** The handlers whose names begin with one of these words. */
export type HandlersOf<Area extends string> = Pick<
  HostHandlers,
  Extract<MethodName, `${Area}.${string}`>
>;
