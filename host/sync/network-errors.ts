import { Interruption, trouble, type TroubleCode } from './trouble.ts';

/** What an error of the network says about the way to the server. */
export function interruptionOf(error: unknown, throughProxy: boolean): Interruption {
  if (error instanceof Interruption) return error;
  const codes = codesOf(error);
  const code = meaning(codes, error);
  const detail = codes[0];
  // Between us and the proxy there is only the proxy to blame.
  if (throughProxy && /proxy/i.test(messagesOf(error)))
    return new Interruption(trouble('sync/proxy', detail));
  return new Interruption(trouble(code, detail), { pause: false });
}

function meaning(codes: readonly string[], error: unknown): TroubleCode {
  const has = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  if (has(/^(ENOTFOUND|EAI_)/)) return 'sync/name';
  if (has(/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|CRL/)) return 'sync/certificate';
  if (has(/TIMEOUT|ETIMEDOUT|^TimeoutError$|UND_ERR_ABORTED/)) return 'sync/timeout';
  if (error instanceof Error && error.name === 'TimeoutError') return 'sync/timeout';
  return 'sync/unreachable';
}

/** The error's code and those of what caused it. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...own, ...inner.flatMap((cause) => codesOf(cause, depth + 1))];
}

function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.message} ${messagesOf(error.cause)}`;
}
