import type { Portal } from '#model/exhibits/portal.ts';
import type { Hall } from '#model/format/hall.ts';
import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';

/**
 * The exhibition behind a portal. `next` portals share out, in their order, the installed exhibitions that no
 * portal of the hall names.
 */
export function portalTarget(
  portal: Pick<Portal, 'id' | 'target'>,
  hall: Pick<Hall, 'exhibits'>,
  exhibitions: readonly ExhibitionSummary[],
): ExhibitionSummary | undefined {
  if (portal.target !== 'next') return exhibitions.find(({ id }) => id === portal.target);
  const portals = hall.exhibits.filter(({ kind }) => kind === 'portal');
  const named = new Set(portals.map((one) => ('target' in one ? one.target : undefined)));
  const free = exhibitions.filter(
    ({ id, role, problem }) => role === 'exhibition' && !problem && !named.has(id),
  );
  const place = portals
    .filter((one) => 'target' in one && one.target === 'next')
    .findIndex(({ id }) => id === portal.id);
  return free[place];
}
