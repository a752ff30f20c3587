import { Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import type { Point } from '#model/format/common.ts';
import type { HallEngine } from '../hall/hall-engine.ts';

/** Half of the spot's height as a share of the picture's: seen from the last row, and no exhibit is covered. */
const size = 0.032;
/** Metres that it hangs before what it points at, so that it does not sink in. */
const before = 0.06;

/** The guide's pointer of light in a hall: a point in it, or `null` for none. */
export interface LightSpot {
  show: (at: Point | null) => void;
  dispose: () => void;
}

/** Hangs the spot into a hall; the same size in the picture wherever it points. */
export function hangLightSpot(engine: Pick<HallEngine, 'scene' | 'redraw'>): LightSpot {
  const material = new ShaderMaterial({
    uniforms: { size: { value: size }, before: { value: before } },
    vertexShader: /* glsl */ `
      uniform float size;
      uniform float before;
      varying vec2 vAt;
      void main() {
        vAt = position.xy * 2.0;
        vec4 centre = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
        centre.xyz *= max(0.0, 1.0 - before / max(0.01, length(centre.xyz)));
        gl_Position = projectionMatrix * centre;
        float narrow = projectionMatrix[0][0] / projectionMatrix[1][1];
        gl_Position.xy += vAt * size * vec2(narrow, 1.0) * 2.0 * gl_Position.w;
      }
    `,
    fragmentShader: /* glsl */ `
      varying vec2 vAt;
      void main() {
        float far = length(vAt);
        float core = 1.0 - smoothstep(0.26, 0.34, far);
        float rim = (1.0 - smoothstep(0.4, 0.48, far)) * (1.0 - core);
        float halo = pow(max(0.0, 1.0 - far), 2.0) * 0.55;
        vec3 colour = mix(vec3(1.0, 0.93, 0.84), vec3(0.86, 0.06, 0.02), max(core, halo - rim));
        gl_FragColor = vec4(colour, max(max(core, rim), halo));
      }
    `,
    transparent: true,
    depthWrite: false,
  });
  const spot = new Mesh(new PlaneGeometry(1, 1), material);
  spot.frustumCulled = false;
  spot.renderOrder = 5;
  spot.visible = false;
  engine.scene.add(spot);
  return {
    show: (at) => {
      spot.visible = at !== null;
      if (at) spot.position.set(...at);
      engine.redraw();
    },
    dispose: () => {
      engine.scene.remove(spot);
      spot.geometry.dispose();
      material.dispose();
      engine.redraw();
    },
  };
}
