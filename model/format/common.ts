import * as z from 'zod/mini';

/** Lower-case words joined by hyphens; used in addresses and statements, so never changed once published. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));

/** A path inside the package: forward slashes, no empty, `.` or `..` segment, no drive, no leading slash. */
export const mediaPathSchema = z
  .string()
  .check(
    z.regex(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:*?"<>|\p{Cc}]+$/u),
    z.maxLength(240),
  );

/** Metres. */
export const metresSchema = z.number().check(z.gte(-10_000), z.lte(10_000));
/** Metres, more than nothing. */
export const lengthSchema = z.number().check(z.positive(), z.lte(10_000));
/** Radians. */
export const angleSchema = z.number().check(z.gte(-Math.PI * 2), z.lte(Math.PI * 2));
/** A point on the floor: [x, z] in metres; x points right and z towards the viewer on the floor plan. */
export const floorPointSchema = z.tuple([metresSchema, metresSchema]);
/** A point in space: [x, y, z] in metres, y up. */
export const pointSchema = z.tuple([metresSchema, metresSchema, metresSchema]);
/** sRGB, `#rrggbb`. */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
/** A day, `2026-11-23`. */
export const daySchema = z.iso.date();

export type FloorPoint = [x: number, z: number];
export type Point = [x: number, y: number, z: number];
