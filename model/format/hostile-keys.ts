const hostile = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Where a parsed JSON document has keys that could reach an object's prototype once it is copied or merged.
 * `JSON.parse` makes them ordinary own keys, so they can be seen here.
 */
export function hostileKeys(
  value: unknown,
  path: readonly (string | number)[] = [],
): PropertyKey[][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => hostileKeys(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    hostile.has(key) ? [[...path, key]] : hostileKeys(item, [...path, key]),
  );
}
