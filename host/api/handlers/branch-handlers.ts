import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** The activity room together with other branches. */
export function branchHandlers({ branches, room }: Services): HandlersOf<'branches'> {
  return {
    'branches.status': async () => branches.status(),
    'branches.invite': async (_, session) => {
      room.mustLead(session);
      return branches.invite();
    },
    'branches.join': ({ code, name }) => branches.join(code, name),
    'branches.leave': async (_, session) => {
      room.mustLead(session);
      return branches.leave();
    },
  };
}
