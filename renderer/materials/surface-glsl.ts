import { surfaceSlots } from '#model/budget/batches.ts';
import { lightGlsl } from './light-glsl.ts';

export const surfaceVertex = /* glsl */ `
attribute vec2 uv1;
attribute vec3 tint;
attribute vec4 look;
varying vec2 vUv;
varying vec4 vLook;
varying vec2 vLightUv;
varying vec3 vTint;
varying vec3 vPlace;
varying vec3 vNormal;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vUv = uv;
  vLightUv = uv1;
  vTint = tint;
  vLook = look;
  vPlace = place.xyz;
  vNormal = mat3(modelMatrix) * normal;
  gl_Position = projectionMatrix * viewMatrix * place;
}
`;

/** Tone curve of everything that ends with `endGlsl`. */
export const toneGlsl = /* glsl */ `
/**
 * Khronos PBR Neutral with most of its toe left out: that takes away the four hundredths of white that a clear coat
 * would add, which these surfaces do not have, and turns timber mustard and cinnabar neon.
 */
vec3 neutral(vec3 colour) {
  const float start = 0.76;
  const float toe = 0.25;
  float least = min(colour.r, min(colour.g, colour.b));
  colour -= toe * (least < 0.08 ? least - 6.25 * least * least : 0.04);
  float peak = max(colour.r, max(colour.g, colour.b));
  if (peak < start) return colour;
  float rest = 1.0 - start;
  float pressed = 1.0 - rest * rest / (peak + rest - start);
  return mix(vec3(pressed), colour * pressed / peak, 1.0 / (0.15 * (peak - pressed) + 1.0));
}
`;

/** What every fragment of a room shares: light, environment, the end of the pipeline. */
export const roomGlsl = /* glsl */ `
#include <common>
#include <dithering_pars_fragment>
uniform vec3 boxMin;
uniform vec3 boxMax;
uniform vec3 probe;
uniform samplerCube environment;
uniform float exposure;
uniform float fade;
varying vec2 vUv;
varying vec2 vLightUv;
varying vec3 vPlace;
varying vec3 vNormal;
${lightGlsl}
${toneGlsl}

/** The room as seen along a direction from a place in it; roughness 0-1 blurs. */
vec3 reflected(vec3 place, vec3 direction, float roughness) {
  vec3 toMax = (boxMax - place) / direction;
  vec3 toMin = (boxMin - place) / direction;
  vec3 far = max(toMax, toMin);
  float distance = min(min(far.x, far.y), far.z);
  vec3 from = place + direction * distance - probe;
  return textureLod(environment, from, roughness * 5.5).rgb;
}

float brightness(vec3 colour) {
  return dot(colour, vec3(0.2126, 0.7152, 0.0722));
}
`;

export const endGlsl = /* glsl */ `
  gl_FragColor.rgb *= exposure * fade;
  #ifdef TONE_MAPPING
  gl_FragColor.rgb = neutral(gl_FragColor.rgb);
  #endif
  #include <colorspace_fragment>
  #include <dithering_fragment>
`;

const slots = Array.from({ length: surfaceSlots }, (_, index) => index);

/**
 * Everything opaque in a room in one draw: `vLook` holds the texture's slot (-1 = none), the kind of look
 * (0 matte, 1 plaster, 2 polished, 3 metal, 4 shining, 5 sky), the roughness, and how bright it shines.
 */
export const surfaceFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
varying vec4 vLook;
${slots.map((slot) => `uniform sampler2D map${slot};`).join('\n')}
uniform sampler2D mirror;
uniform float mirrorShare;
uniform vec2 mirrorSize;

vec3 texel(float slot, vec2 uv, vec2 dx, vec2 dy) {
${slots.map((slot) => `  if (slot < ${slot}.5) return textureGrad(map${slot}, uv, dx, dy).rgb;`).join('\n')}
  return vec3(0.5);
}

void main() {
  float slot = vLook.x;
  float kind = vLook.y;
  float roughness = vLook.z;
  vec3 normal = normalize(vNormal);
  vec3 look = normalize(cameraPosition - vPlace);
  // Slopes are taken before branches, where neighbours may not follow.
  vec2 dx = dFdx(vUv);
  vec2 dy = dFdy(vUv);
  vec3 colour;
  if (kind > 3.5) {
    colour = vTint * vLook.w;
    // A sky is brighter and bluer the higher one looks, and as bright in a dark room as in a pale one.
    if (kind > 4.5) {
      vec3 sky = mix(vec3(0.86, 0.84, 0.8), vec3(1.05, 1.09, 1.12), clamp(-look.y * 1.5 + 0.35, 0.0, 1.0));
      colour *= sky / max(0.4, exposure);
    }
  } else {
    vec3 light = roomLight(vLightUv, vPlace, normal);
    float lit = clamp(brightness(light) * 3.0, 0.12, 1.0);
    vec3 albedo = vTint;
    vec3 seen = slot > -0.5 ? texel(slot, vUv, dx, dy) : vec3(0.5);
    if (kind > 0.5 && kind < 1.5) {
      float broad = texel(slot, vUv * 0.33 + 0.37, dx * 0.33, dy * 0.33).r;
      float fine = texel(slot, vUv * 3.6, dx * 3.6, dy * 3.6).g;
      albedo *= 1.0 + (seen.r - 0.5) * 0.075 + (broad - 0.5) * 0.06 + (fine - 0.5) * 0.05;
      colour = albedo * light;
    } else if (kind < 0.5) {
      if (slot > -0.5) {
        // A second, broader look at the same texture hides that it repeats.
        vec3 broad = texel(slot, vUv.yx * 0.23 + 0.41, dx.yx * 0.23, dy.yx * 0.23);
        float mean = max(0.004, brightness(vTint) * vLook.w);
        albedo *= seen * mix(1.0, clamp(brightness(broad) / mean, 0.4, 1.8), 0.45);
      }
      colour = albedo * light;
    } else if (kind < 2.5) {
      if (slot > -0.5) albedo *= seen;
      float facing = max(dot(normal, look), 0.0);
      float fresnel = (0.045 + 0.67 * pow(1.0 - facing, 4.2)) * (1.0 - roughness * 0.75);
      vec3 around = reflected(vPlace, reflect(-look, normal), roughness);
      if (normal.y > 0.9 && vPlace.y < 0.02 && mirrorShare > 0.0) {
        vec2 at = gl_FragCoord.xy / mirrorSize;
        at.y = 1.0 - at.y;
        vec3 below = textureLod(mirror, at, 0.8 + roughness * 5.0).rgb / max(0.01, exposure * fade);
        around = mix(around, below, mirrorShare);
      }
      colour = albedo * light * (1.0 - fresnel) + around * fresnel * 0.85 * mix(lit, 1.0, 0.4);
    } else {
      vec3 bent = normalize(normal + (seen.r - 0.5) * 0.1);
      vec3 around = reflected(vPlace, reflect(-look, bent), 0.35 + roughness * 0.7);
      float rim = pow(1.0 - max(dot(normal, look), 0.0), 5.0);
      // Bright places in what it reflects keep more of their own colour: brushed bronze glints pale, not orange.
      float glint = clamp(brightness(around) * brightness(vTint) * 2.0, 0.0, 0.35);
      vec3 shine = mix(vTint, vec3(1.0), max(rim * 0.5, glint));
      vec3 body = mix(vTint, vec3(brightness(vTint)), 0.22);
      float grain = 0.8 + 0.4 * seen.r;
      colour = body * (light * 0.62 + 0.015) * grain + shine * around * 1.05 * mix(lit, 1.0, 0.3) * grain;
    }
  }
  gl_FragColor = vec4(colour, 1.0);
  ${endGlsl}
}
`;

export const glassFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
void main() {
  vec3 normal = normalize(vNormal);
  vec3 look = normalize(cameraPosition - vPlace);
  if (dot(normal, look) < 0.0) normal = -normal;
  float fresnel = 0.04 + 0.96 * pow(1.0 - max(dot(normal, look), 0.0), 5.0);
  vec3 around = reflected(vPlace, reflect(-look, normal), 0.15);
  gl_FragColor = vec4(around * fresnel + vTint * 0.02, 1.0);
  ${endGlsl}
  gl_FragColor.a = clamp(fresnel + 0.05, 0.0, 0.7);
}
`;
