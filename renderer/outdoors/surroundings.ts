import type { Outdoors } from '#model/format/outdoors.ts';
import { skyDome } from '#model/outdoors/around-meshes.ts';
import type { BuiltLand } from '#model/outdoors/build-land.ts';
import { BackSide, BufferAttribute, BufferGeometry, Color, Group, Mesh } from 'three';
import { ShaderMaterial, SphereGeometry, Vector3 } from 'three';
import type { IUniform, Object3D } from 'three';
import type { HallUniforms, RoomUniforms } from '../materials/room-uniforms.ts';
import { cloudSea } from './cloud-sea.ts';
import { inTheAir } from './in-the-air.ts';
import { cloudsFragment, landFragment, outsideVertex, skyFragment } from './land-glsl.ts';

/** What lies around a room in the open, as it is drawn: land, sky, clouds; three draws. */
export interface Surroundings {
  group: Group;
  /** 0 = open depth, 1 = a sea of clouds hides it. */
  setCalm: (share: number) => void;
  /** Lets mist and clouds go on for `dt` seconds. */
  drift: (dt: number) => void;
  /** Makes something that stands outside fade into the same air. */
  weather: (object: Object3D) => void;
  dispose: () => void;
}

export type AirUniforms = Record<string, IUniform>;

const usual = {
  sight: 4000,
  mist: { level: -1e4, density: 0 },
  sky: { zenith: '#6f9cc4', horizon: '#dbe6ea' },
  sun: { heading: 0.9, pitch: 0.7 },
} as const;
const usualMist = 0.4;
/** The sky's dome, metres; beyond all land. */
const skyRadius = 8200;
/** Of the noise that mist is made of, a second. */
const driftSpeed = 0.0016;

/** `middle` is where visitors are, on the plan. */
export function makeSurroundings(
  outdoors: Outdoors,
  land: BuiltLand,
  middle: readonly [number, number],
  hall: HallUniforms,
  room: RoomUniforms,
): Surroundings {
  const air = airOf(outdoors);
  const uniforms = { ...air, fade: hall.fade, exposure: room.exposure };
  const group = new Group();
  const add = (geometry: BufferGeometry, fragment: string, more: Partial<ShaderMaterial> = {}) => {
    const material = new ShaderMaterial({
      vertexShader: outsideVertex,
      fragmentShader: fragment,
      uniforms: { ...uniforms, waterLevel: { value: outdoors.land.water ?? -1e4 } },
    });
    material.dithering = true;
    Object.assign(material, more);
    const mesh = new Mesh(geometry, material);
    mesh.matrixAutoUpdate = false;
    // It is all round the visitor: looking whether it is in view would cost more than it saves.
    mesh.frustumCulled = false;
    group.add(mesh);
    return mesh;
  };
  add(landGeometry(land), landFragment);
  // Behind everything, after everything: what is covered costs nothing.
  add(domeAbove(middle), skyFragment, { side: BackSide, depthWrite: false }).renderOrder = 0.5;
  const level = outdoors.heights?.clouds;
  const clouds =
    level === undefined
      ? undefined
      : add(cloudSea(middle, level), cloudsFragment, { transparent: true });
  if (clouds) clouds.visible = false;
  return {
    group,
    setCalm: (share) => {
      const { calm } = air;
      if (!calm || !clouds) return;
      calm.value = share;
      clouds.visible = share > 0;
    },
    drift: (dt) => {
      const { drift } = air;
      if (drift) drift.value = Number(drift.value) + dt * driftSpeed;
    },
    weather: (object) => inTheAir(object, air),
    dispose: () => {
      for (const mesh of group.children) {
        if (!(mesh instanceof Mesh)) continue;
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
}

function airOf({ sky, sun, mist, sight, heights }: Outdoors): AirUniforms {
  const { heading, pitch } = sun ?? usual.sun;
  const way = new Vector3(
    -Math.sin(heading) * Math.cos(pitch),
    Math.sin(pitch),
    -Math.cos(heading) * Math.cos(pitch),
  );
  return {
    skyZenith: { value: new Color(sky?.zenith ?? usual.sky.zenith) },
    skyHorizon: { value: new Color(sky?.horizon ?? usual.sky.horizon) },
    sunWay: { value: way },
    sight: { value: sight ?? usual.sight },
    mistLevel: { value: mist?.level ?? usual.mist.level },
    mistDensity: { value: mist ? (mist.density ?? usualMist) : usual.mist.density },
    cloudLevel: { value: heights?.clouds ?? -1e4 },
    calm: { value: 0 },
    drift: { value: 0 },
  };
}

function landGeometry({ positions, normals, indices }: BuiltLand): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

function domeAbove([x, z]: readonly [number, number]): BufferGeometry {
  return new SphereGeometry(skyRadius, skyDome.sectors, skyDome.rings).translate(x, 0, z);
}
