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
            `#include <common>\nvarying vec3 vAirPlace;\n${brightnessGlsl}\n${noiseGlsl}\n${airGlsl}`,
          )
          .replace(
            '#include <opaque_fragment>',
            `#include <opaque_fragment>\ngl_FragColor.rgb = throughAir(gl_FragColor.rgb * vec3(${daylight.join(', ')}), vAirPlace);`,
          );
      };
      material.customProgramCacheKey = () => 'in-the-air';
      material.needsUpdate = true;
    }
  });
}

/** Models are lit as in a room: outside it is brighter and cooler. */
const daylight = ['1.16', '1.26', '1.42'] as const;

const placeGlsl = /* glsl */ `
vec4 airPlace = vec4(transformed, 1.0);
#ifdef USE_INSTANCING
airPlace = instanceMatrix * airPlace;
#endif
vAirPlace = (modelMatrix * airPlace).xyz;
`;
