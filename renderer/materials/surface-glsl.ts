import { lightGlsl } from './light-glsl.ts';

export const surfaceVertex = /* glsl */ `
attribute vec2 uv1;
attribute vec3 tint;
varying vec2 vUv;
varying vec2 vLightUv;
varying vec3 vTint;
varying vec3 vPlace;
varying vec3 vNormal;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vUv = uv;
  vLightUv = uv1;
  vTint = tint;
  vPlace = place.xyz;
  vNormal = mat3(modelMatrix) * normal;
  gl_Position = projectionMatrix * viewMatrix * place;
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
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  #include <dithering_fragment>
`;

export const surfaceFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
#ifdef TEXTURED
uniform sampler2D map;
uniform vec2 tile;
#endif
uniform float roughness;
#ifdef MIRROR
uniform sampler2D mirror;
uniform float mirrorShare;
uniform vec2 mirrorSize;
#endif

void main() {
  vec3 normal = normalize(vNormal);
  vec3 look = normalize(cameraPosition - vPlace);
  vec3 albedo = vTint;
  float grain = 0.0;
  #ifdef TEXTURED
    vec3 texel = texture2D(map, vUv / tile).rgb;
    #ifdef PLASTER
      float broad = texture2D(map, vUv / 9.7 + 0.37).r;
      float fine = texture2D(map, vUv / 0.9).g;
      albedo *= 1.0 + (texel.r - 0.5) * 0.13 + (broad - 0.5) * 0.1 + (fine - 0.5) * 0.05;
    #else
      albedo *= texel;
      grain = brightness(texel) / max(0.02, brightness(vTint)) - 1.0;
    #endif
  #endif
  vec3 light = roomLight(vLightUv, vPlace, normal);
  float lit = clamp(brightness(light) * 3.0, 0.12, 1.0);
  vec3 colour = albedo * light;
  #ifdef METAL
    float brushed = 0.5;
    #ifdef TEXTURED
      brushed = texture2D(map, vUv / tile).r;
    #endif
    vec3 bent = normalize(normal + (brushed - 0.5) * 0.1);
    vec3 away = reflect(-look, bent);
    vec3 around = reflected(vPlace, away, roughness * 0.85);
    float rim = pow(1.0 - max(dot(normal, look), 0.0), 5.0);
    vec3 shine = mix(vTint, vec3(1.0), rim * 0.5);
    colour = vTint * light * 0.55 + shine * around * 1.15 * lit * (0.86 + 0.28 * brushed);
  #endif
  #ifdef POLISHED
    float facing = max(dot(normal, look), 0.0);
    float fresnel = (0.045 + 0.67 * pow(1.0 - facing, 4.2)) * (1.0 - roughness * 0.75);
    vec3 away = reflect(-look, normal);
    float rough = clamp(roughness * (1.0 + grain * 0.3), 0.05, 1.0);
    vec3 around = reflected(vPlace, away, rough);
    #ifdef MIRROR
      if (normal.y > 0.9 && vPlace.y < 0.02 && mirrorShare > 0.0) {
        vec2 at = gl_FragCoord.xy / mirrorSize;
        at.y = 1.0 - at.y;
        float blur = 0.8 + rough * 5.0;
        vec3 seen = textureLod(mirror, at, blur).rgb / max(0.01, exposure * fade);
        around = mix(around, seen, mirrorShare);
      }
    #endif
    colour = colour * (1.0 - fresnel) + around * fresnel * 0.85 * mix(lit, 1.0, 0.4);
  #endif
  gl_FragColor = vec4(colour, 1.0);
  ${endGlsl}
}
`;

/** Lamps, skies: they shine by themselves. */
export const shiningFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
uniform float power;
void main() {
  gl_FragColor = vec4(vTint * power, 1.0);
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

/** Faces of exhibits: print on a board, words on a wall, a picture. */
export const faceFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
#ifndef PLAIN
uniform sampler2D map;
#endif
uniform vec4 crop;
uniform vec2 size;
uniform vec3 ink;
uniform vec3 accent;
uniform float glow;

void main() {
  vec3 light = roomLight(vLightUv, vPlace, normalize(vNormal));
  vec2 edge = min(vUv, 1.0 - vUv) * size;
  float inset = min(edge.x, edge.y);
  float soft = fwidth(inset);
  float line = glow * smoothstep(0.010 - soft, 0.010, inset) * (1.0 - smoothstep(0.016, 0.016 + soft, inset));
  vec3 bronze = vec3(0.36, 0.21, 0.085) * 1.5;
  float lift = 1.0 + 0.1 * glow;
  #ifdef PLAIN
    gl_FragColor = vec4(mix(vTint * light * lift, bronze * light, line), 1.0);
  #else
    vec2 at = crop.xy + vUv * crop.zw;
    #ifdef PICTURE
      vec3 paint = texture2D(map, at).rgb;
      gl_FragColor = vec4(paint * light * lift, 1.0);
    #else
      vec2 cover = texture2D(map, at).rg;
      // Print mixed in linear light looks thin: a little weight is given back.
      cover = pow(cover, vec2(0.82));
      vec3 print = (ink * cover.r + accent * cover.g) / max(0.001, cover.r + cover.g);
      float share = min(1.0, cover.r + cover.g);
      #ifdef ON_WALL
        gl_FragColor = vec4(mix(print, bronze, line) * light * lift, 1.0);
        share = max(share, line);
      #else
        gl_FragColor = vec4(mix(mix(vTint, print, share), bronze, line) * light * lift, 1.0);
      #endif
    #endif
  #endif
  ${endGlsl}
  #ifdef ON_WALL
    gl_FragColor.a = share;
  #endif
}
`;
