import type { Statement } from '#model/xapi/statement.ts';
import type { Store } from '../store/store.ts';

const PART = 2000;

type Which = 'all' | 'waiting' | 'quarantined';

/**
 * One part of the statements as a file: JSON (an array) or CSV (UTF-8 with byte-order mark, which
 * spreadsheets need to read Chinese).
 *
 * @param after the `next` of the part before
 * @param at the host's clock, ISO 8601
 */
export function statementFile(
  store: Store,
  { format, which, after }: { format: 'json' | 'csv'; which: Which; after?: number | undefined },
  at: string,
): { fileName: string; text: string; next?: number } {
  return store.read(() => {
    const from = after ?? (which === 'waiting' ? store.outbox.state().cursor : 0);
    const rows =
      which === 'quarantined'
        ? store.outbox.refusedAfter(from, PART)
        : store.outbox.after(from, PART);
    const last = rows.length === PART ? rows.at(-1) : undefined;
    const isFirst = after === undefined;
    const bodies = rows.map(({ body }) => body);
    return {
      fileName: `xunzhan-statements-${which}-${at.slice(0, 10)}.${format}`,
      text:
        format === 'json'
          ? jsonPart(bodies, isFirst, last === undefined)
          : csvPart(bodies, isFirst),
      ...(last ? { next: last.sequence } : {}),
    };
  });
}

function jsonPart(bodies: readonly string[], isFirst: boolean, isLast: boolean): string {
  const items = bodies.join(',\n');
  const comma = !isFirst && items !== '' ? ',\n' : '';
  return `${isFirst ? '[\n' : ''}${comma}${items}${isLast ? '\n]\n' : ''}`;
}

const columns: [string, (statement: Statement) => string | number | boolean | undefined][] = [
  ['id', ({ id }) => id],
  ['timestamp', ({ timestamp }) => timestamp],
  ['home page', ({ actor }) => actor.account.homePage],
  ['pseudonym', ({ actor }) => actor.account.name],
  ['verb', ({ verb }) => verb.display['en-US']],
  ['activity', ({ object }) => object.id],
  ['name', ({ object }) => object.definition.name?.['zh-CN']],
  ['duration', ({ result }) => result?.duration],
  ['score', ({ result }) => result?.score?.scaled],
  ['success', ({ result }) => result?.success],
  ['response', ({ result }) => result?.response],
  ['visit', ({ context }) => context.registration],
  ['version', ({ context }) => context.revision],
  ['platform', ({ context }) => context.platform],
];

function csvPart(bodies: readonly string[], isFirst: boolean): string {
  const rows = bodies.map((body) => {
    const statement: Statement = JSON.parse(body);
    return columns.map(([, value]) => cell(value(statement))).join(',');
  });
  const head = isFirst ? [`\uFEFF${columns.map(([name]) => cell(name)).join(',')}`] : [];
  return [...head, ...rows].map((row) => `${row}\r\n`).join('');
}

/** Quoted as RFC 4180 says; a leading sign that spreadsheets would take for a formula is disarmed. */
function cell(value: string | number | boolean | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
