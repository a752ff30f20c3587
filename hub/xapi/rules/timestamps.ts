const pattern =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return undefined;
  // RFC 3339 gives -00:00 another meaning; ISO 8601 forbids it (XAPI-00123).
  if (zone.startsWith('-')) return hours + minutes === 0 ? undefined : -(hours * 60 + minutes);
  return hours * 60 + minutes;
}

/**
 * Milliseconds since 1970 of an ISO 8601 date and time, extended or basic, or of an RFC 3339 one;
 * undefined when it is neither (XAPI-00022, XAPI-00123). Without a zone it is read as UTC.
 */
export function timestampMilliseconds(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const [y, mo, d] = [Number(year), Number(month), Number(day)];
  const [h, mi, s] = [Number(hour), Number(minute), Number(second)];
  if (mo < 1 || mo > 12 || d < 1 || d > daysOfMonth(y, mo)) return undefined;
  if (mi > 59 || s > 60 || h > 24 || (h === 24 && mi + s > 0)) return undefined;
  const offset = offsetMinutes(zone);
  if (offset === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(y, mo - 1, d);
  date.setUTCHours(h, mi, s, Number(fraction.slice(0, 3).padEnd(3, '0')));
  return date.getTime() - offset * 60_000;
}

/** Nearly all times are written like this, and need no calendar up to the 28th. */
const plainTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

export function isTimestamp(text: string): boolean {
  return plainTime.test(text) || timestampMilliseconds(text) !== undefined;
}
