/**
 * Headquarters' statement store shows a generation id on every answer of its xAPI endpoint. It
 * changes when the store is restored from a backup: a host that sees another than the last time
 * offers again everything it still holds, because what came after the backup is gone there.
 */
export const generationHeader = 'x-xunzhan-generation';

/** Extension of the About resource under which the same id stands. */
export const generationExtension = 'urn:x-xunzhan:generation';
