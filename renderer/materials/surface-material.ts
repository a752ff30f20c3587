import { faceSlots, surfaceSlots } from '#model/budget/batches.ts';
import { DoubleSide, ShaderMaterial } from 'three';
import type { IUniform, Texture } from 'three';
import { faceFragment, faceVertex } from './face-glsl.ts';
import { noTexture } from './room-uniforms.ts';
import type { HallUniforms, RoomUniforms } from './room-uniforms.ts';
import { glassFragment, surfaceFragment, surfaceVertex } from './surface-glsl.ts';

/** The uniforms around a material, and whether its room's light is baked. */
export interface Surroundings {
  hall: HallUniforms;
  room: RoomUniforms;
  baked: boolean;
}

/** Draws everything opaque that uses up to `surfaceSlots` textures. */
export function makeSurfaceMaterial(
  maps: readonly Texture[],
  around: Surroundings,
): ShaderMaterial {
  return roomMaterial(surfaceVertex, surfaceFragment, around, mapUniforms(maps, surfaceSlots));
}

export function makeGlassMaterial(around: Surroundings): ShaderMaterial {
  const material = roomMaterial(surfaceVertex, glassFragment, around, {});
  material.transparent = true;
  material.depthWrite = false;
  material.side = DoubleSide;
  return material;
}

/** Draws the faces of up to `faceSlots` exhibits; `glow[i]`, 0-1, lights up those of exhibit i. */
export function makeFaceMaterial(
  maps: readonly Texture[],
  around: Surroundings,
): { material: ShaderMaterial; glow: number[] } {
  const glow = Array.from({ length: faceSlots }, () => 0);
  const material = roomMaterial(faceVertex, faceFragment, around, {
    ...mapUniforms(maps, faceSlots),
    glow: { value: glow },
  });
  material.transparent = true;
  // By units alone: a factor grows without bounds on faces seen from the side, and draws them through walls.
  material.polygonOffset = true;
  material.polygonOffsetFactor = 0;
  material.polygonOffsetUnits = -2;
  return { material, glow };
}

function mapUniforms(maps: readonly Texture[], slots: number): Record<string, IUniform<Texture>> {
  return Object.fromEntries(
    Array.from({ length: slots }, (_, slot) => [`map${slot}`, { value: maps[slot] ?? noTexture }]),
  );
}

function roomMaterial(
  vertexShader: string,
  fragmentShader: string,
  { hall, room, baked }: Surroundings,
  uniforms: Record<string, IUniform>,
): ShaderMaterial {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { ...room, ...hall, ...uniforms },
    defines: baked ? { BAKED_LIGHT: '' } : {},
  });
  material.dithering = true;
  return material;
}
