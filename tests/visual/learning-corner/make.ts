import { argv } from 'node:process';

/**
 * `npm run learning-corner -- [film|sound|panorama]`: makes what the Long March hall's learning corner plays and shows,
 * from that hall's own data and nothing else. Needs the system's ffmpeg and Noto CJK fonts (on Debian
 * `apt-get install ffmpeg fonts-noto-cjk`). Without a word: all three.
 */
const makers: Record<string, () => Promise<void>> = {
  film: async () => (await import('./film.ts')).makeFilm(),
  sound: async () => (await import('./sound.ts')).makeSound(),
  panorama: async () => (await import('./panorama.ts')).makePanorama(),
};

const wanted = argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(makers)) {
  const make = makers[name];
  if (!make) throw new Error(`${name}? One of ${Object.keys(makers).join(', ')}`);
  await make();
}
