import { Material, Mesh } from 'three';
import type { Object3D } from 'three';
import { airGlsl, brightnessGlsl, noiseGlsl } from './air-glsl.ts';
import type { AirUniforms } from './surroundings.ts';

/**
 * Lets what stands outside (a model's own materials) fade into haze and mist as the land does. The place in the world
 * is taken before projection, instances included.
 */
export function inTheAir(object: Object3D, air: AirUniforms): void {
  const done = new Set<Material>();
  object.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    const materials: unknown[] = Array.isArray(each.material) ? each.material : [each.material];
    for (const material of materials) {
      if (!(material instanceof Material) || done.has(material)) continue;
      done.add(material);
      material.onBeforeCompile = (shader) => {
        Object.assign(shader.uniforms, air);
        shader.vertexShader = shader.vertexShader
          .replace('#include <common>', '#include <common>\nvarying vec3 vAirPlace;')
          .replace('#include <project_vertex>', `#include <project_vertex>\n${placeGlsl}`);
        shader.fragmentShader = shader.fragmentShader
          .replace(
            '#include <common>',
            `#include <common>\nvarying vec3 vAirPlace;\n${brightnessGlsl}\n${noiseGlsl}\n${airGlsl}\n${weatheredGlsl}`,
          )
          .replace(
            '#include <opaque_fragment>',
            `#include <opaque_fragment>\ngl_FragColor.rgb = throughAir(gl_FragColor.rgb * vec3(${daylight.join(', ')}) * ${weathered}, vAirPlace);`,
          );
      };
      material.customProgramCacheKey = () => 'in-the-air';
      material.needsUpdate = true;
    }
  });
}

/** Models are lit as in a room: outside it is brighter and cooler. */
const daylight = ['1.16', '1.26', '1.42'] as const;

/** Models have no textures. Rain draws streaks down their sides; concrete (rough) shows how high each pour was. */
const weatheredGlsl = /* glsl */ `
float weathered(vec3 place, vec3 normal, float rough) {
  float far = distance(cameraPosition, place);
  float fine = smoothstep(90.0, 12.0, far);
  float upright = 1.0 - abs(normal.y);
  float streaks = noise3(place * mix(vec3(0.7), vec3(0.9, 0.06, 0.9), upright)) - 0.5;
  float stains = noise3(place * 0.11 + 4.0) - 0.5;
  float pour = abs(fract(place.y / 4.5) - 0.5) * 4.5;
  float joint = smoothstep(0.07, 0.0, pour) * upright * smoothstep(160.0, 30.0, far) * step(0.85, rough);
  return 1.0 + streaks * mix(0.12, 0.2, fine) + stains * 0.14 - joint * 0.22;
}
`;
const weathered = 'weathered(vAirPlace, inverseTransformDirection(normal, viewMatrix), roughness)';

const placeGlsl = /* glsl */ `
vec4 airPlace = vec4(transformed, 1.0);
#ifdef USE_INSTANCING
airPlace = instanceMatrix * airPlace;
#endif
vAirPlace = (modelMatrix * airPlace).xyz;
`;
