import { XunzhanError } from '../errors.ts';
import type { Hall } from '../format/hall.ts';
import type { Room } from '../format/room.ts';

/** The room of that id. Throws `geometry/no-room`. */
export function findRoom(hall: Hall, id: string): Room {
  const room = hall.rooms.find((one) => one.id === id);
  if (room) return room;
  throw new XunzhanError('geometry/no-room', {
    'zh-CN': `展厅里没有名为“${id}”的展区。请检查 hall.json 中的展区编号。`,
    en: `The hall has no room "${id}". Check the room ids in hall.json.`,
  });
}
