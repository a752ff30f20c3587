import type { Exhibit } from '#model/exhibits/registry.ts';
import { finishColour } from '#model/finishes/finish-ref.ts';
import { isWallAnchor } from '#model/format/anchor.ts';
import type { Room } from '#model/format/room.ts';
import type { BuiltFace } from '#model/geometry/built-room.ts';
import type { FacePaint } from '../exhibits/exhibit-view.ts';
import { linear, luminance } from '#model/finishes/surface-kind.ts';

/** Linear colour of a face's text: ink on light grounds, paper on dark ones; words on a wall stand on its finish. */
export function inkOn(
  room: Room,
  exhibit: Exhibit,
  face: BuiltFace,
  paint: FacePaint,
): [number, number, number] {
  const onWall = paint.kind === 'print' && paint.on === 'wall';
  let ground = finishColour(face.finish);
  if (onWall && isWallAnchor(exhibit.anchor)) {
    ground = finishColour(
      room.finishes.byWall?.[String(exhibit.anchor.wall)] ?? room.finishes.walls,
    );
  }
  return linear(luminance(ground) < 0.2 ? '#efe8db' : '#211d1a');
}
