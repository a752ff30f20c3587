import * as z from 'zod/mini';

type Path = readonly (string | number)[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Where a valid document has keys that its schema doesn't know. Such keys are kept (a later version may have
 * written them), but an author who mistyped one wants to hear of it.
 */
export function unknownKeys(schema: z.core.$ZodType, value: unknown, path: Path = []): Path[] {
  // zod's published way to walk a schema: every schema of version 4 carries `_zod.def`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      if (!isObject(value)) return [];
      return Object.entries(value).flatMap(([key, item]) => {
        const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
        return inner ? unknownKeys(inner, item, [...path, key]) : [[...path, key]];
      });
    }
    case 'array':
      if (!Array.isArray(value)) return [];
      return value.flatMap((item, index) => unknownKeys(def.element, item, [...path, index]));
    case 'tuple':
      if (!Array.isArray(value)) return [];
      return def.items.flatMap((item, index) => unknownKeys(item, value[index], [...path, index]));
    case 'record':
      if (!isObject(value)) return [];
      return Object.entries(value).flatMap(([key, item]) =>
        unknownKeys(def.valueType, item, [...path, key]),
      );
    case 'optional':
      return value === undefined ? [] : unknownKeys(def.innerType, value, path);
    case 'union': {
      const fitting = def.options.find((option) => z.safeParse(option, value).success);
      return fitting ? unknownKeys(fitting, value, path) : [];
    }
    default:
      return [];
  }
}
