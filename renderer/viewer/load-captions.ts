import type { Caption } from '../tour/captions.ts';
import { parseWebVtt } from '../tour/webvtt.ts';
import { fetchMedium } from './fetch-medium.ts';

/** Longer caption files are refused, bytes. */
const largest = 2 ** 20;

/**
 * The lines of a WebVTT file; none where nothing in it can be read.
 *
 * @throws MediumFault where the file does not come
 */
export async function loadCaptions(address: string): Promise<Caption[]> {
  return parseWebVtt(new TextDecoder().decode(await fetchMedium(address, largest)));
}
