import { CubeTexture, DataTexture, Vector2, Vector3 } from 'three';
import type { IUniform, Texture } from 'three';

/** Uniforms that all rooms share; changed in place. */
export interface HallUniforms {
  /** 1, or less while a journey fades through black. */
  fade: IUniform<number>;
  /** 1 = bicubic look-up of the lightmap. */
  smoothLight: IUniform<number>;
  mirror: IUniform<Texture>;
  /** Share of the planar reflection in what a polished floor reflects; 0 = none is drawn. */
  mirrorShare: IUniform<number>;
  /** Size of the picture in device pixels. */
  mirrorSize: IUniform<Vector2>;
}

/** Uniforms that the materials of one room share. */
export interface RoomUniforms {
  lightMap: IUniform<Texture>;
  lightSize: IUniform<Vector2>;
  boxMin: IUniform<Vector3>;
  boxMax: IUniform<Vector3>;
  probe: IUniform<Vector3>;
  environment: IUniform<Texture>;
  exposure: IUniform<number>;
}

/** One black texel: stands where a texture is not there yet. */
export const noTexture = new DataTexture(new Uint8Array([0, 0, 0, 255]), 1, 1);
noTexture.needsUpdate = true;
/** An environment without anything in it. */
export const noEnvironment = new CubeTexture(
  Array.from({ length: 6 }, () => {
    const side = new DataTexture(new Uint8Array([0, 0, 0, 255]), 1, 1);
    side.needsUpdate = true;
    return side;
  }),
);
noEnvironment.needsUpdate = true;

export function makeHallUniforms(): HallUniforms {
  return {
    fade: { value: 1 },
    smoothLight: { value: 1 },
    mirror: { value: noTexture },
    mirrorShare: { value: 0 },
    mirrorSize: { value: new Vector2(1, 1) },
  };
}

export function makeRoomUniforms(): RoomUniforms {
  return {
    lightMap: { value: noTexture },
    lightSize: { value: new Vector2(1, 1) },
    boxMin: { value: new Vector3() },
    boxMax: { value: new Vector3() },
    probe: { value: new Vector3() },
    environment: { value: noEnvironment },
    exposure: { value: 1 },
  };
}
