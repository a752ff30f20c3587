import { finishColour } from '#model/finishes/finish-ref.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { isWallAnchor } from '#model/format/anchor.ts';
import type { Room } from '#model/format/room.ts';
import type { BuiltFace } from '#model/geometry/built-room.ts';
import type { Texture } from 'three';
import type { FacePaint } from '../exhibits/exhibit-view.ts';
import { paintFace } from '../exhibits/registry.ts';
import { exhibitWords } from '../exhibits/words.ts';
import { linear, luminance } from '../materials/surface-kind.ts';
import type { PaintedFace } from '../materials/merge-faces.ts';
import { loadFontsFor } from '../text/fonts.ts';
import { setSheet } from '../text/set-sheet.ts';
import type { SetSheet } from '../text/set-sheet.ts';
import { printDrawing, PrintedSheet, printSheets } from './print-texture.ts';
import type { Crop } from './print-texture.ts';
import type { RoomContext } from './room-context.ts';
import { breathe } from './slices.ts';

/** What was painted, with the textures that belong to this room alone and the pictures it borrowed. */
export interface PaintedFaces {
  faces: PaintedFace[];
  own: Texture[];
  borrowed: string[];
  /** Sheets that can be drawn finer or coarser. */
  sheets: PrintedSheet[];
}

/** Sheets smaller than this share a texture, square metres. */
const small = 0.12;
/** Pixels for each metre of a picture, and the most for one. */
const pictureDensity = 1100;
const whole: Crop = [0, 0, 1, 1];

/** Paints all faces of a room: loads fonts and pictures, sets and prints the texts, a piece at a time. */
export async function paintFaces(
  room: Room,
  faces: readonly BuiltFace[],
  exhibits: ReadonlyMap<string, Exhibit>,
  context: RoomContext,
  detail: number,
): Promise<PaintedFaces> {
  const { language, portals } = context;
  const painted: PaintedFaces = { faces: [], own: [], borrowed: [], sheets: [] };
  const asked = faces.flatMap((face) => {
    const exhibit = exhibits.get(face.exhibit);
    if (!exhibit) return [];
    const target = exhibit.kind === 'portal' && 'target' in exhibit ? exhibit.target : undefined;
    const portal = typeof target === 'string' ? portals[target] : undefined;
    const paint = paintFace(exhibit, {
      face: face.face,
      size: face.size,
      language,
      ...(portal ? { portal } : {}),
    });
    return [{ face, exhibit, paint, ink: inkOn(room, exhibit, face, paint) }];
  });
  type Asked = (typeof asked)[number];
  const add = ({ face, paint, ink }: Asked, map: Texture | undefined, crop: Crop) => {
    const manner = !map
      ? 'plain'
      : paint.kind === 'print'
        ? paint.on === 'wall'
          ? 'words'
          : 'print'
        : 'picture';
    painted.faces.push({ face, manner, map, crop, ink });
  };

  const more = exhibitWords(language).more;
  const prints = asked.flatMap((one) => (one.paint.kind === 'print' ? [one.paint.sheet] : []));
  const fonts = loadFontsFor(prints, more);
  const pictures = Promise.all(
    asked.map(async (one) => {
      if (one.paint.kind === 'picture') {
        const map = await borrowPicture(one.paint.media, one.face, painted, context);
        add(one, map, whole);
      } else if (one.paint.kind === 'plain') add(one, undefined, whole);
    }),
  );
  await fonts;
  const labels: { one: Asked; sheet: SetSheet }[] = [];
  for (const one of asked) {
    if (one.paint.kind === 'drawing') {
      const map = await printDrawing(one.face.size, one.paint.density, one.paint.draw);
      painted.own.push(map);
      add(one, map, whole);
    }
    if (one.paint.kind !== 'print') continue;
    const sheet = setSheet(one.paint.sheet, context.measureFor, more);
    if (sheet.cut) context.warn(one.exhibit.id, 'text does not fit its face and was cut');
    if (one.face.size[0] * one.face.size[1] < small) labels.push({ one, sheet });
    else {
      const printed = new PrintedSheet(sheet, detail);
      painted.sheets.push(printed);
      painted.own.push(printed.texture);
      add(one, printed.texture, whole);
    }
    await breathe();
  }
  if (labels.length > 0) {
    const { texture, crops } = printSheets(labels.map((label) => label.sheet));
    painted.own.push(texture);
    labels.forEach(({ one }, index) => add(one, texture, crops[index] ?? whole));
  }
  await pictures;
  return painted;
}

async function borrowPicture(
  media: string,
  face: BuiltFace,
  painted: PaintedFaces,
  context: RoomContext,
): Promise<Texture | undefined> {
  const address = context.documents.base + media.split('/').map(encodeURIComponent).join('/');
  const longest = Math.min(2048, Math.ceil(Math.max(...face.size) * pictureDensity));
  try {
    const texture = await context.textures.picture(address, longest);
    painted.borrowed.push(address);
    return texture;
  } catch {
    context.warn(media, 'picture can not be shown');
    return undefined;
  }
}

/** Ink on light grounds, paper on dark ones: words on a wall stand on the wall's own finish. */
function inkOn(room: Room, exhibit: Exhibit, face: BuiltFace, paint: FacePaint) {
  const onWall = paint.kind === 'print' && paint.on === 'wall';
  let ground = finishColour(face.finish);
  if (onWall && isWallAnchor(exhibit.anchor)) {
    const wall = room.finishes.byWall?.[String(exhibit.anchor.wall)] ?? room.finishes.walls;
    ground = finishColour(wall);
  }
  const dark = luminance(ground) < 0.2;
  return linear(dark ? '#efe8db' : '#211d1a');
}
