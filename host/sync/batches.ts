import type { Parcel } from './deliver.ts';

const MOST_STATEMENTS = 100;
const MOST_BYTES = 1_000_000;

/** Cuts statements into batches of at most 100 and 1 MB, brackets and commas included. */
export function batchesOf(parcels: readonly Parcel[]): Parcel[][] {
  const batches: Parcel[][] = [];
  let current: Parcel[] = [];
  let bytes = 2;
  for (const parcel of parcels) {
    const size = Buffer.byteLength(parcel.body) + 1;
    if (current.length === MOST_STATEMENTS || (current.length > 0 && bytes + size > MOST_BYTES)) {
      batches.push(current);
      current = [];
      bytes = 2;
    }
    current.push(parcel);
    bytes += size;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}
