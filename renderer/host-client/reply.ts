import { XunzhanError, errorReport } from '#model/errors.ts';
import type { CallReply } from '#model/host-api/client.ts';

/** The value of a host's answer. Throws what the host reports, as a `XunzhanError`. */
export function valueOfReply(reply: CallReply): unknown {
  if (reply.ok) return reply.value;
  throw new XunzhanError(reply.error.code, reply.error.text);
}

/** Narrows what came over a wire; a host of our own never answers otherwise. */
export function isCallReply(value: unknown): value is CallReply {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  if (value.ok !== false || !('error' in value)) return false;
  const { error } = value;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'text' in error &&
    typeof error.text === 'object' &&
    error.text !== null &&
    'zh-CN' in error.text
  );
}

export function offlineError(cause?: unknown): XunzhanError {
  return new XunzhanError(
    'offline',
    {
      'zh-CN': '暂时连不上主机。可以继续参观，记录先存在这台设备上，连上后自动补记。',
      en: 'The host can’t be reached. Go on; what you do is kept on this device and recorded when the host is back.',
    },
    { cause },
  );
}

/** Anything thrown, as something a person can read. */
export function asXunzhanError(error: unknown): XunzhanError {
  if (error instanceof XunzhanError) return error;
  const { code, text } = errorReport(error);
  return new XunzhanError(code, text, { cause: error });
}
