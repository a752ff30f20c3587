import type { StatementRules } from '../../store/append.ts';
import { isJsonObject } from '../json/read.ts';
import { statementFacets } from './facets.ts';
import { isSameStatement } from './same.ts';

function parse(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return isJsonObject(value) ? value : {};
}

/** What the store must know of xAPI, on the texts of checked statements. */
export const statementRules: StatementRules = {
  isSame: (a, b) => a === b || isSameStatement(parse(a), parse(b)),
  termsOf: (text) => statementFacets(parse(text)),
};
