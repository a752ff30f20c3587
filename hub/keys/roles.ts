/**
 * What a pair of credentials may do.
 * `all`: everything, the insight page too. `host`: send statements, read those of its organisation
 * by id and its own as a list, keep State of its organisation's people. `reader`: read everything.
 */
const roles = ['all', 'host', 'reader'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** Who sends a request. */
export interface Credential {
  name: string;
  role: Role;
  /** The organisation of a host's people: `homePage` of their accounts. */
  homePage: string | null;
}
