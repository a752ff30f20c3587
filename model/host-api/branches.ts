import * as z from 'zod/mini';
import type { ErrorReport } from '../errors.ts';
import { method } from './method.ts';

/** The line from this host to the hub. `lost`: tried again by itself. `over`: for good, `trouble` says why. */
export interface BranchLink {
  state: 'connecting' | 'there' | 'lost' | 'over';
  trouble: ErrorReport | null;
}

/** The activity room of this host and those of other branches. */
export type BranchesStatus =
  /** `hub`: a server is set up over which branches could be reached. */
  | { role: 'none'; hub: boolean }
  /** This host's guide leads; which branches are there is in the room's list of people. */
  | { role: 'guide'; code: string; link: BranchLink }
  /** Another host's guide leads here. */
  | { role: 'branch'; code: string; link: BranchLink; guide: { name: string; there: boolean } };

const empty = z.object({});

export const branchMethods = {
  'branches.status': method<BranchesStatus>()({ access: 'visitor', input: empty }),
  /** Opens the room of this host to other branches; for who leads it. Its code is in the status. */
  'branches.invite': method<BranchesStatus>()({ access: 'visitor', input: empty }),
  /**
   * Goes along with the guide of another host: opens a room here for the same exhibition.
   *
   * `relay/code-unknown`, `relay/exhibition-missing`, `relay/no-hub` and others say what is in the way.
   */
  'branches.join': method<BranchesStatus>()({
    access: 'staff',
    input: z.object({
      /** As it was typed. */
      code: z.string().check(z.maxLength(40)),
      /** What the guide sees, such as the name of the branch. */
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    }),
  }),
  /** Ends the connection with other branches; the room here goes on. */
  'branches.leave': method<BranchesStatus>()({ access: 'visitor', input: empty }),
};
