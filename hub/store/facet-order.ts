import type { Facet } from './statement-query.ts';

/** Columns from the rarest value to the commonest. */
const rarity = ['registration', 'actor', 'activity', 'verb', 'authority'];

/** The facet that fewest statements have comes first: it leads the query. */
export function sortFacets(facets: readonly Facet[]): Facet[] {
  const rank = (facet: Facet): number => rarity.indexOf(facet.columns[0] ?? 'authority');
  return facets.toSorted((a, b) => rank(a) - rank(b));
}
