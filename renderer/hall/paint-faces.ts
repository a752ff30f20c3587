import { longestPicture, smallFace } from '#model/budget/texture-rules.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Room } from '#model/format/room.ts';
import type { BuiltFace } from '#model/geometry/built-room.ts';
import type { Texture } from 'three';
import type { FacePaint } from '../exhibits/exhibit-view.ts';
import { paintFace } from '../exhibits/registry.ts';
import { drawMessage } from '../exhibits/draw-message.ts';
import { exhibitWords } from '../exhibits/words.ts';
import type { PaintedFace } from '../materials/merge-faces.ts';
import { loadFontsFor } from '../text/fonts.ts';
import { setSheet } from '../text/set-sheet.ts';
import type { SetSheet } from '../text/set-sheet.ts';
import { inkOn } from './face-ink.ts';
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
  /** Sets portals anew, after what is known of where they lead has changed. */
  refreshPortals: () => Promise<void>;
}

interface Asked {
  face: BuiltFace;
  exhibit: Exhibit;
  paint: FacePaint;
}

const whole: Crop = [0, 0, 1, 1];

/** Paints all faces of a room: loads fonts and pictures, sets and prints the texts, a piece at a time. */
export async function paintFaces(
  room: Room,
  faces: readonly BuiltFace[],
  exhibits: ReadonlyMap<string, Exhibit>,
  context: RoomContext,
  detail: number,
): Promise<PaintedFaces> {
  const portals: { exhibit: Exhibit; face: BuiltFace; printed: PrintedSheet }[] = [];
  const painted: PaintedFaces = {
    faces: [],
    own: [],
    borrowed: [],
    sheets: [],
    refreshPortals: async () => {
      for (const { exhibit, face, printed } of portals) {
        const [sheet] = await setSheets(
          [{ exhibit, face, paint: askView(exhibit, face, context) }],
          context,
        );
        if (sheet) printed.replace(sheet.sheet);
      }
    },
  };
  const asked = faces.flatMap((face): Asked[] => {
    const exhibit = exhibits.get(face.exhibit);
    return exhibit ? [{ face, exhibit, paint: askView(exhibit, face, context) }] : [];
  });
  const add = (one: Asked, map: Texture | undefined, crop: Crop = whole) => {
    const ink = inkOn(room, one.exhibit, one.face, one.paint);
    painted.faces.push({ face: one.face, manner: mannerOf(one.paint, map), map, crop, ink });
  };
  const pictures = Promise.all(
    asked.map(async (one) => {
      if (one.paint.kind === 'plain') add(one, undefined);
      if (one.paint.kind !== 'picture') return;
      const { media, crop = whole } = one.paint;
      const map = await borrowPicture(media, one.face, crop, painted, context);
      add(one, map ?? (await printMissing(one.face, painted, context)), map ? crop : whole);
    }),
  );
  const labels: { one: Asked; sheet: SetSheet }[] = [];
  for (const { one, sheet } of await setSheets(asked, context)) {
    if (one.face.size[0] * one.face.size[1] < smallFace) labels.push({ one, sheet });
    else {
      const printed = new PrintedSheet(sheet, detail);
      painted.sheets.push(printed);
      painted.own.push(printed.texture);
      if (one.exhibit.kind === 'portal') portals.push({ ...one, printed });
      add(one, printed.texture);
    }
    await breathe();
  }
  for (const one of asked) {
    if (one.paint.kind !== 'drawing') continue;
    const map = await printDrawing(one.face.size, one.paint.density, one.paint.draw);
    painted.own.push(map);
    add(one, map);
  }
  if (labels.length > 0) {
    const { texture, crops } = printSheets(labels.map((label) => label.sheet));
    painted.own.push(texture);
    labels.forEach(({ one }, index) => add(one, texture, crops[index]));
  }
  await pictures;
  return painted;
}

function askView(exhibit: Exhibit, face: BuiltFace, { language, portals }: RoomContext): FacePaint {
  const portal = portals[exhibit.id];
  return paintFace(exhibit, {
    face: face.face,
    size: face.size,
    language,
    ...(portal ? { portal } : {}),
  });
}

/** Loads the fonts of all printed faces among those asked for, then sets them. */
async function setSheets(
  asked: readonly Asked[],
  context: RoomContext,
): Promise<{ one: Asked; sheet: SetSheet }[]> {
  const { more } = exhibitWords(context.language);
  const prints = asked.flatMap((one) =>
    one.paint.kind === 'print' ? [{ one, sheet: one.paint.sheet }] : [],
  );
  await loadFontsFor(
    prints.map(({ sheet }) => sheet),
    more,
  );
  const set: { one: Asked; sheet: SetSheet }[] = [];
  for (const { one, sheet } of prints) {
    const done = setSheet(sheet, context.measureFor, more);
    if (done.cut) context.warn(one.exhibit.id, 'text does not fit its face and was cut');
    set.push({ one, sheet: done });
    await breathe();
  }
  return set;
}

function mannerOf(paint: FacePaint, map: Texture | undefined): PaintedFace['manner'] {
  if (!map) return 'plain';
  if (paint.kind !== 'print') return 'picture';
  return paint.on === 'wall' ? 'words' : 'print';
}

async function borrowPicture(
  media: string,
  face: BuiltFace,
  [, , across, down]: Crop,
  painted: PaintedFaces,
  context: RoomContext,
): Promise<Texture | undefined> {
  const address = context.documents.base + media.split('/').map(encodeURIComponent).join('/');
  const longest = longestPicture([face.size[0] / across, face.size[1] / down]);
  try {
    const texture = await context.textures.picture(address, longest);
    painted.borrowed.push(address);
    return texture;
  } catch {
    context.warn(media, 'picture can not be shown');
    return undefined;
  }
}

/** In place of a picture that can't be shown: that it can't. */
async function printMissing(
  face: BuiltFace,
  painted: PaintedFaces,
  { language }: RoomContext,
): Promise<Texture> {
  const map = await printDrawing(face.size, 400, ({ canvas }) =>
    drawMessage(canvas, exhibitWords(language).broken),
  );
  painted.own.push(map);
  return map;
}
