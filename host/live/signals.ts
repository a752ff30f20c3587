import type { RoomMessage } from '#model/live/room-messages.ts';
import type { Member, Members } from './members.ts';

/** Who leads just now; both may be missing. */
interface Leading {
  /** Through whom the guide of another host leads. */
  ledBy: Member | undefined;
  /** The guide here who moved last. */
  leader: Member | undefined;
}

/** The guide who is meant by `guide` in a signal of voice and picture. */
export function answeringGuide(members: Members, { ledBy, leader }: Leading): Member | undefined {
  if (ledBy) return ledBy;
  const guides = members.all().filter(({ role, line }) => role === 'guide' && line);
  return guides.find((guide) => guide === leader) ?? guides.at(-1);
}

/**
 * Whom a signal of `from` to `to` is told, and how. Voice and picture are between the guide and one other: between two
 * others, between two guides and on connections that are not trusted nothing is handed on.
 */
export function routeSignal(
  members: Members,
  leading: Leading,
  from: Member,
  { to, data }: { to: string; data: string },
): { other: Member; message: RoomMessage } | undefined {
  const [first = ''] = to.split('/');
  // Whoever is not here is with the guide of the other host.
  const other =
    to === 'guide' ? answeringGuide(members, leading) : (members.get(first) ?? leading.ledBy);
  if (!other || !from.trusted || (from.role === 'guide') === (other.role === 'guide'))
    return undefined;
  const whose = other.role === 'branch' ? { to } : {};
  return { other, message: { kind: 'signal', from: from.id, ...whose, data } };
}
