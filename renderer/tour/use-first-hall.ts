import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { useHostState } from '../app/host-context.ts';

/** The hall that a tour begins in when nobody has named one; `named` if it is there and can be opened. */
export function useFirstHall(named?: string): ExhibitionSummary | undefined {
  const all = useHostState((state) => state.exhibitions);
  const halls = all?.filter(({ role, problem }) => role === 'exhibition' && !problem);
  return halls?.find(({ id }) => id === named) ?? halls?.[0];
}
