import { readFileSync, readdirSync } from 'node:fs';
import { jsonSchemas } from '#host/exhibition/json-schemas.ts';
import { describe, expect, it } from 'vitest';

describe('published JSON Schemas', () => {
  it('are those that the program reads by (else run: npm run exhibition -- schema)', () => {
    const published = Object.fromEntries(
      readdirSync('scenes/schema').map((name) => [
        name,
        readFileSync(`scenes/schema/${name}`, 'utf8'),
      ]),
    );
    expect(published).toEqual(jsonSchemas());
  });
});
