import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { uuid5, uuidBytes, uuidText } from '#host/visits/statement-id.ts';

test('ids are UUIDs of version 5, as the uuid package makes them', () => {
  for (let round = 0; round < 20; round += 1) {
    const [visit, event] = [randomUUID(), randomUUID()];
    expect(uuidText(uuid5(uuidBytes(visit), event))).toBe(v5(event, visit));
  }
});

test('a UUID has 16 bytes', () => {
  expect(uuidBytes('00112233-4455-6677-8899-aabbccddeeff').toString('hex')).toBe(
    '00112233445566778899aabbccddeeff',
  );
});
