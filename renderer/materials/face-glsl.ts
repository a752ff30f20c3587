import { faceSlots } from '#model/budget/batches.ts';
import { endGlsl, roomGlsl } from './surface-glsl.ts';

const slots = Array.from({ length: faceSlots }, (_, index) => index);

export const faceVertex = /* glsl */ `
attribute vec2 uv1;
attribute vec3 tint;
attribute vec4 crop;
attribute vec4 face;
attribute vec3 ink;
uniform float glow[${faceSlots}];
varying vec2 vUv;
varying vec2 vLightUv;
varying vec3 vTint;
varying vec3 vPlace;
varying vec3 vNormal;
varying vec2 vMapUv;
varying vec4 vFace;
varying vec3 vInk;
varying float vGlow;
void main() {
  vec4 place = modelMatrix * vec4(position, 1.0);
  vUv = uv;
  vMapUv = crop.xy + uv * crop.zw;
  vLightUv = uv1;
  vTint = tint;
  vFace = face;
  vInk = ink;
  vPlace = place.xyz;
  vNormal = mat3(modelMatrix) * normal;
  vGlow = 0.0;
${slots.map((slot) => `  if (abs(floor(face.x / 16.0) - ${slot}.0) < 0.5) vGlow = glow[${slot}];`).join('\n')}
  gl_Position = projectionMatrix * viewMatrix * place;
}
`;

/**
 * Faces of exhibits in one draw: print on a board, words on a wall, pictures. `vFace` holds slot of the texture
 * + 16 x slot of the glow, the manner (0 plain, 1 print, 2 words, 3 picture), width and height in metres.
 */
export const faceFragment = /* glsl */ `
${roomGlsl}
varying vec3 vTint;
varying vec2 vMapUv;
varying vec4 vFace;
varying vec3 vInk;
varying float vGlow;
${slots.map((slot) => `uniform sampler2D map${slot};`).join('\n')}

vec3 texel(float slot, vec2 uv, vec2 dx, vec2 dy) {
${slots.map((slot) => `  if (slot < ${slot}.5) return textureGrad(map${slot}, uv, dx, dy).rgb;`).join('\n')}
  return vec3(0.0);
}

void main() {
  vec2 dx = dFdx(vMapUv);
  vec2 dy = dFdy(vMapUv);
  vec2 edge = min(vUv, 1.0 - vUv) * vFace.zw;
  float inset = min(edge.x, edge.y);
  float soft = max(0.0005, fwidth(inset));
  float slot = mod(floor(vFace.x + 0.5), 16.0);
  float manner = vFace.y;
  vec3 light = roomLight(vLightUv, vPlace, normalize(vNormal));
  float line = vGlow * smoothstep(0.010 - soft, 0.010, inset) * (1.0 - smoothstep(0.016, 0.016 + soft, inset));
  // Words on a wall have no edge to draw a line along: they only brighten.
  if (manner > 1.5 && manner < 2.5) line = 0.0;
  vec3 bronze = vec3(0.5, 0.3, 0.13);
  vec3 colour = vTint;
  float cover = 1.0;
  if (manner > 2.5) {
    colour = texel(slot, vMapUv, dx, dy);
  } else if (manner > 0.5) {
    vec2 print = texel(slot, vMapUv, dx, dy).rg;
    float share = min(1.0, print.r + print.g);
    vec3 accent = brightness(vInk) > 0.3 ? vec3(0.69, 0.39, 0.15) : vec3(0.342, 0.024, 0.0185);
    vec3 paint = (vInk * print.r + accent * print.g) / max(0.001, print.r + print.g);
    if (manner > 1.5) {
      colour = paint;
      cover = share;
    } else {
      // Mixed as the eye sees steps, not as light adds up: else strokes come out thin.
      colour = mix(sqrt(vTint), sqrt(paint), share);
      colour *= colour;
    }
  }
  colour = (mix(colour, bronze, line) * light) * (1.0 + 0.1 * vGlow);
  gl_FragColor = vec4(colour, 1.0);
  ${endGlsl}
  gl_FragColor.a = cover;
}
`;
