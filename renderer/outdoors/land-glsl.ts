import { endGlsl, toneGlsl } from '../materials/surface-glsl.ts';
import { airGlsl, brightnessGlsl, noiseGlsl } from './air-glsl.ts';

const headGlsl = /* glsl */ `
#include <common>
#include <dithering_pars_fragment>
uniform float exposure;
uniform float fade;
varying vec3 vPlace;
${brightnessGlsl}
${noiseGlsl}
${airGlsl}
${toneGlsl}
`;

/** Ground, sky and clouds need a place and a normal in the world, no more. */
export const outsideVertex = /* glsl */ `
varying vec3 vPlace;
varying vec3 vNormal;
void main() {
  vPlace = position;
  vNormal = normal;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`;

/** Limestone where it is steep, in beds; wood and grass where it is not; water where the river is. */
export const landFragment = /* glsl */ `
${headGlsl}
varying vec3 vNormal;
uniform float waterLevel;
void main() {
  vec3 normal = normalize(vNormal);
  float far = distance(cameraPosition, vPlace);
  float fine = smoothstep(1400.0, 200.0, far);
  vec3 p = vPlace;
  float broad = noise3(p * 0.013);
  float middle = noise3(p * 0.06 + 3.1);
  float small = mix(0.5, noise3(p * vec3(0.35, 0.5, 0.35)), fine);
  // The beds of the limestone lie a little aslant.
  float beds = noise2(vec2(p.y * 0.085 + p.x * 0.004 + broad * 1.6, broad * 2.0));
  float bed2 = mix(0.5, noise2(vec2(p.y * 0.42 + p.z * 0.01, middle)), fine);
  float steep = 1.0 - normal.y;
  float rock = smoothstep(0.3, 0.52, steep + (middle - 0.5) * 0.22 + (small - 0.5) * 0.2);
  vec3 stone = mix(vec3(0.2, 0.185, 0.16), vec3(0.52, 0.5, 0.45), beds * 0.65 + bed2 * 0.35);
  stone *= 0.72 + 0.5 * small;
  // Rain has drawn dark streaks down the faces.
  stone *= 0.8 + 0.32 * noise3(vec3(p.x * 0.09, p.y * 0.008, p.z * 0.09));
  vec3 wood = mix(vec3(0.03, 0.058, 0.036), vec3(0.085, 0.112, 0.058), middle * 0.6 + small * 0.55);
  vec3 grass = mix(vec3(0.115, 0.135, 0.072), vec3(0.18, 0.185, 0.105), small);
  vec3 ground = mix(wood, grass, smoothstep(0.52, 0.75, broad + (middle - 0.5) * 0.35));
  // Shrubs hold on to ledges.
  rock *= 1.0 - 0.7 * smoothstep(0.62, 0.8, middle) * smoothstep(0.75, 0.45, steep);
  vec3 albedo = mix(ground, stone, rock);
  normal = normalize(normal + (vec3(small, middle, beds) - 0.5) * mix(0.25, 0.6, rock) * mix(0.4, 1.0, fine));
  float sun = max(dot(normal, sunWay), 0.0);
  float deep = smoothstep(waterLevel, waterLevel + 420.0, p.y);
  float open = mix(0.42, 1.0, deep) * (0.72 + 0.28 * normal.y);
  vec3 light = vec3(0.5, 0.6, 0.72) * open + vec3(1.55, 1.4, 1.16) * sun * mix(0.4, 1.0, deep);
  vec3 colour = albedo * light;
  if (p.y < waterLevel + 0.6) {
    vec3 way = normalize(p - cameraPosition);
    float fresnel = 0.03 + 0.6 * pow(1.0 - abs(way.y), 4.0);
    float ripple = noise3(vec3(p.xz * 0.05 + drift * 6.0, 1.0)) - 0.5;
    colour = mix(vec3(0.07, 0.17, 0.14) * (1.0 + ripple * 0.25), skyAlong(vec3(way.x, -way.y, way.z)), fresnel);
  }
  gl_FragColor = vec4(throughAir(colour, p), 1.0);
  ${endGlsl}
}
`;

/** A clear sky, paler towards the horizon, with a few high clouds. */
export const skyFragment = /* glsl */ `
${headGlsl}
void main() {
  vec3 way = normalize(vPlace - cameraPosition);
  vec3 colour = skyAlong(way);
  if (way.y > 0.02) {
    vec2 at = way.xz / (way.y + 0.12);
    float streak = noise2(at * vec2(0.9, 2.3) + drift * 0.3) * 0.6 + noise2(at * vec2(2.4, 6.0) + 4.0) * 0.28 + noise2(at * vec2(6.0, 13.0)) * 0.12;
    float cloud = smoothstep(0.52, 0.86, streak) * smoothstep(0.02, 0.3, way.y);
    colour = mix(colour, skyHorizon * 1.16, cloud * 0.62);
  }
  gl_FragColor = vec4(colour, 1.0);
  ${endGlsl}
}
`;

/** The sea of clouds: white crests, blue hollows, fading into the sky. */
export const cloudsFragment = /* glsl */ `
${headGlsl}
varying vec3 vNormal;
void main() {
  vec3 normal = normalize(vNormal);
  float tuft = noise3(vec3(vPlace.xz * 0.021 + drift * 1.5, 2.0)) * 0.6 + noise3(vec3(vPlace.xz * 0.09 + drift * 3.0, 5.0)) * 0.4;
  normal = normalize(normal + vec3(tuft - 0.5, 0.0, 0.5 - tuft) * 0.55);
  float sun = max(dot(normal, sunWay), 0.0);
  float crest = smoothstep(cloudLevel - 9.0, cloudLevel + 9.0, vPlace.y);
  vec3 colour = mix(vec3(0.56, 0.65, 0.74), vec3(0.8, 0.84, 0.88), crest) + vec3(0.3, 0.27, 0.22) * sun;
  vec3 look = vPlace - cameraPosition;
  float haze = 1.0 - exp2(-pow(length(look) / (sight * 0.7), 1.25));
  vec3 way = normalize(look);
  colour = mix(colour, skyAlong(vec3(way.x, max(way.y, 0.02), way.z)), haze);
  gl_FragColor = vec4(colour, 1.0);
  ${endGlsl}
  gl_FragColor.a = calm;
}
`;
