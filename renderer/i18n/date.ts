import type { Language } from '#model/language.ts';

/** A day of a document, `2026-11-23`, as people write it. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}

/** A moment, ISO 8601, by the clock of this machine. */
export function formatMoment(moment: string, language: Language): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** The hour and minute of a moment, ISO 8601, by the clock of this machine. */
export function formatTime(moment: string, language: Language): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment;
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(time);
}
