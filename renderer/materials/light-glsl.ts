/**
 * Look-up of the room's light. `lightMap` holds irradiance / pi; bicubic in four bilinear taps (Sigg and
 * Hadwiger, GPU Gems 2, chapter 20). Without a baked map, a quiet light from above that darkens towards corners.
 */
export const lightGlsl = /* glsl */ `
#ifdef BAKED_LIGHT
uniform sampler2D lightMap;
uniform vec2 lightSize;
uniform float smoothLight;

vec3 lightTap(vec2 at) {
  return texture2D(lightMap, at / lightSize).rgb;
}

vec3 roomLight(vec2 uv, vec3 place, vec3 normal) {
  if (smoothLight < 0.5) return texture2D(lightMap, uv).rgb;
  vec2 at = uv * lightSize - 0.5;
  vec2 cell = floor(at);
  vec2 f = at - cell;
  vec2 f2 = f * f;
  vec2 f3 = f2 * f;
  vec2 w0 = (1.0 - 3.0 * f + 3.0 * f2 - f3) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f2 + 3.0 * f3) / 6.0;
  vec2 w3 = f3 / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 g0 = w0 + w1;
  vec2 g1 = w2 + w3;
  vec2 h0 = cell - 0.5 + w1 / g0;
  vec2 h1 = cell + 1.5 + w3 / g1;
  return g0.y * (g0.x * lightTap(vec2(h0.x, h0.y)) + g1.x * lightTap(vec2(h1.x, h0.y))) +
         g1.y * (g0.x * lightTap(vec2(h0.x, h1.y)) + g1.x * lightTap(vec2(h1.x, h1.y)));
}
#else
vec3 roomLight(vec2 uv, vec3 place, vec3 normal) {
  float height = boxMax.y;
  vec3 sky = vec3(0.62, 0.585, 0.54);
  vec3 ground = vec3(0.36, 0.325, 0.285);
  vec3 light = mix(ground, sky, 0.5 + 0.5 * normal.y);
  float upright = 1.0 - abs(normal.y);
  float rise = clamp(place.y / height, 0.0, 1.0);
  light *= 1.0 + upright * 0.22 * smoothstep(0.1, 0.75, rise);
  float below = exp(-max(place.y, 0.0) / 0.35) * (normal.y > 0.5 ? 0.0 : 0.3);
  float above = exp(-max(height - place.y, 0.0) / 0.5) * (normal.y < -0.5 ? 0.0 : 0.28);
  vec2 side = min(place.xz - boxMin.xz, boxMax.xz - place.xz);
  float corner = exp(-max(min(side.x, side.y), 0.0) / 0.5) * abs(normal.y) * 0.35;
  float meeting = exp(-max(max(side.x, side.y), 0.0) / 0.4) * upright * 0.12;
  float under = normal.y < -0.5 ? 0.62 : 1.0;
  return light * (1.0 - below) * (1.0 - above) * (1.0 - corner) * (1.0 - meeting) * under;
}
#endif
`;
