/** Noise for land, mist and clouds; cheap, because it covers the whole picture. */
export const noiseGlsl = /* glsl */ `
float hash3(vec3 p) {
  p = fract(p * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yzx + 33.33);
  return fract((p.x + p.y) * p.z);
}
float noise3(vec3 p) {
  vec3 i = floor(p);
  vec3 f = p - i;
  f = f * f * (3.0 - 2.0 * f);
  float a = mix(mix(hash3(i), hash3(i + vec3(1, 0, 0)), f.x), mix(hash3(i + vec3(0, 1, 0)), hash3(i + vec3(1, 1, 0)), f.x), f.y);
  float b = mix(mix(hash3(i + vec3(0, 0, 1)), hash3(i + vec3(1, 0, 1)), f.x), mix(hash3(i + vec3(0, 1, 1)), hash3(i + vec3(1, 1, 1)), f.x), f.y);
  return mix(a, b, f.z);
}
float noise2(vec2 p) {
  return noise3(vec3(p, 7.3));
}
`;

/**
 * Air between the eye and a place: haze by distance, mist that thickens downwards from `mistLevel`, and, for those
 * who dislike heights, a sea of clouds (`calm` 0-1). Density grows exponentially with depth, so its sum along a
 * straight look has a closed form (Wenzel, "Real-time atmospheric effects in games", 2006).
 */
export const airGlsl = /* glsl */ `
uniform vec3 skyZenith;
uniform vec3 skyHorizon;
uniform vec3 sunWay;
uniform float sight;
uniform float mistLevel;
uniform float mistDensity;
uniform float cloudLevel;
uniform float calm;
uniform float drift;

vec3 skyAlong(vec3 way) {
  float up = max(way.y, 0.0);
  vec3 sky = mix(skyHorizon, skyZenith, 1.0 - pow(1.0 - up, 2.2));
  float sun = max(dot(way, sunWay), 0.0);
  return sky + vec3(1.0, 0.86, 0.66) * (0.16 * pow(sun, 6.0) + 0.5 * pow(sun, 180.0));
}

vec3 throughAir(vec3 colour, vec3 place) {
  vec3 look = place - cameraPosition;
  float far = length(look);
  vec3 way = look / max(far, 0.001);
  float haze = 1.0 - exp2(-pow(far / sight, 1.25));
  float scale = 110.0;
  float eye = exp(clamp((mistLevel - cameraPosition.y) / scale, -6.0, 1.6));
  float there = exp(clamp((mistLevel - place.y) / scale, -6.0, 1.6));
  float drop = (mistLevel - place.y - (mistLevel - cameraPosition.y)) / scale;
  float mean = abs(drop) > 0.02 ? (there - eye) / drop : eye;
  float patches = 0.45 + 1.1 * noise3(vec3(place.xz * 0.0042 + drift, place.y * 0.006));
  float mist = 1.0 - exp(-mistDensity * patches * mean * far * 0.0022);
  vec3 pale = mix(skyHorizon, vec3(brightnessOf(skyHorizon)), 0.35);
  colour = mix(colour, pale * 0.98, clamp(mist, 0.0, 0.97));
  colour = mix(colour, skyAlong(vec3(way.x, max(way.y, 0.02), way.z)), clamp(haze, 0.0, 1.0));
  float under = smoothstep(cloudLevel + 22.0, cloudLevel - 14.0, place.y);
  return mix(colour, skyHorizon * 1.02, under * calm);
}
`;

export const brightnessGlsl = /* glsl */ `
float brightnessOf(vec3 colour) {
  return dot(colour, vec3(0.2126, 0.7152, 0.0722));
}
`;
