import { DoubleSide, ShaderMaterial, Vector2, Vector3, Vector4 } from 'three';
import type { Texture } from 'three';
import {
  faceFragment,
  glassFragment,
  shiningFragment,
  surfaceFragment,
  surfaceVertex,
} from './surface-glsl.ts';
import type { HallUniforms, RoomUniforms } from './room-uniforms.ts';
import type { SurfaceKind } from './surface-kind.ts';

/** The uniforms around a material, and whether its room's light is baked. */
export interface Surroundings {
  hall: HallUniforms;
  room: RoomUniforms;
  baked: boolean;
}

/** The material of a kind of surface; `map` where the kind has a texture. */
export function makeSurfaceMaterial(
  kind: SurfaceKind,
  map: Texture | undefined,
  { hall, room, baked }: Surroundings,
): ShaderMaterial {
  const material = new ShaderMaterial({
    vertexShader: surfaceVertex,
    fragmentShader:
      kind.look === 'shining'
        ? shiningFragment
        : kind.look === 'glass'
          ? glassFragment
          : surfaceFragment,
    uniforms: {
      ...room,
      ...hall,
      ...(map ? { map: { value: map } } : {}),
      tile: { value: new Vector2(...kind.tile) },
      roughness: { value: kind.roughness },
      power: { value: kind.power },
    },
    defines: {
      ...(baked ? { BAKED_LIGHT: '' } : {}),
      ...(map ? { TEXTURED: '' } : {}),
      ...(kind.pattern === 'plaster' ? { PLASTER: '' } : {}),
      ...(kind.look === 'metal' ? { METAL: '' } : {}),
      ...(kind.look === 'polished' ? { POLISHED: '', MIRROR: '' } : {}),
    },
  });
  material.dithering = true;
  if (kind.look === 'glass') {
    material.transparent = true;
    material.depthWrite = false;
    material.side = DoubleSide;
  }
  return material;
}

/** How a face of an exhibit is painted. */
export interface FacePrint {
  manner: 'print' | 'words' | 'picture' | 'plain';
  map?: Texture;
  /** The part of the texture that the face shows: left, bottom, width, height, 0-1. */
  crop: [number, number, number, number];
  /** Metres. */
  size: [number, number];
  /** Linear colours. */
  ink: [number, number, number];
  accent: [number, number, number];
}

export function makeFaceMaterial(
  print: FacePrint,
  { hall, room, baked }: Surroundings,
): ShaderMaterial {
  const material = new ShaderMaterial({
    vertexShader: surfaceVertex,
    fragmentShader: faceFragment,
    uniforms: {
      ...room,
      ...hall,
      ...(print.map ? { map: { value: print.map } } : {}),
      crop: { value: new Vector4(...print.crop) },
      size: { value: new Vector2(...print.size) },
      ink: { value: new Vector3(...print.ink) },
      accent: { value: new Vector3(...print.accent) },
      glow: { value: 0 },
    },
    defines: {
      ...(baked ? { BAKED_LIGHT: '' } : {}),
      ...(print.map ? {} : { PLAIN: '' }),
      ...(print.manner === 'picture' ? { PICTURE: '' } : {}),
      ...(print.manner === 'words' ? { ON_WALL: '' } : {}),
    },
  });
  material.dithering = true;
  if (print.manner === 'words') {
    material.transparent = true;
    material.depthWrite = false;
    material.polygonOffset = true;
    material.polygonOffsetFactor = -2;
    material.polygonOffsetUnits = -2;
  }
  return material;
}
