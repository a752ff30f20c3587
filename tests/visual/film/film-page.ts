import {
  CatmullRomCurve3,
  Color,
  DirectionalLight,
  Fog,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { Object3D } from 'three';
import { isFloorAnchor } from '#model/format/anchor.ts';
import type { Hall } from '#model/format/hall.ts';
import { centroid } from '#model/geometry/polygon.ts';
import { buildLand } from '#model/outdoors/build-land.ts';
import { makeHallUniforms, makeRoomUniforms } from '#renderer/materials/room-uniforms.ts';
import { makeSurroundings } from '#renderer/outdoors/surroundings.ts';
import { loadGlb } from '#renderer/viewer/load-glb.ts';
import { mergeStill } from '#renderer/viewer/merge-still.ts';
import { shots, table } from './shots.ts';
import type { Shot } from './shots.ts';

declare global {
  interface Window {
    /** Draws the picture at a time of the film, in seconds, and hands it over as JPEG, base64. */
    film?: { draw: (seconds: number) => string };
  }
}

const width = 960;
const height = 540;
const scene = '/scenes/bridges-guizhou/';
const label = '三维示意动画  Illustrative 3D animation';

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(width, height, false);
renderer.toneMapping = NeutralToneMapping;
renderer.shadowMap.enabled = true;
// Nothing moves but the camera.
renderer.shadowMap.autoUpdate = false;
renderer.shadowMap.needsUpdate = true;
const camera = new PerspectiveCamera(42, width / height, 1, 12_000);
const picture = document.querySelector<HTMLCanvasElement>('#picture');
const context = picture?.getContext('2d');
if (!picture || !context) throw new Error('no canvas');
picture.width = width;
picture.height = height;

const sets = { table: await makeTable(), deck: await makeDeck() };
window.film = {
  draw: (seconds) => {
    const { shot, share } = shotAt(seconds);
    aim(shot, share);
    renderer.render(sets[shot.set], camera);
    context.drawImage(renderer.domElement, 0, 0);
    context.font = '500 16px "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
    context.fillStyle = 'rgba(33, 29, 26, 0.72)';
    context.fillRect(20, 20, context.measureText(label).width + 24, 32);
    context.fillStyle = '#efe8db';
    context.fillText(label, 32, 42);
    return picture.toDataURL('image/jpeg', 0.93).split(',')[1] ?? '';
  },
};

/** The models as they stand in the hall, at their real size on white ground, with shadows. */
async function makeTable(): Promise<Scene> {
  const made = new Scene();
  made.background = new Color('#dfe6e6');
  made.fog = new Fog('#dfe6e6', 2600, 7500);
  const ground = new Mesh(
    new PlaneGeometry(30_000, 30_000),
    new MeshStandardMaterial({ color: '#eceeec', roughness: 1 }),
  );
  ground.rotation.x = -Math.PI / 2;
  ground.receiveShadow = true;
  made.add(ground);
  for (const { id, z, river } of table) {
    const model = (await loadGlb(`${scene}media/${id}.glb`, null)).scene;
    mergeStill(model);
    model.position.set(-river, 2, z);
    castShadows(model);
    made.add(model);
  }
  const sun = new DirectionalLight('#fff2de', 2.6);
  sun.position.set(1500, 2600, 900);
  sun.target.position.set(0, 0, -1800);
  sun.castShadow = true;
  sun.shadow.mapSize.set(2048, 2048);
  Object.assign(sun.shadow.camera, { left: -2600, right: 2600, top: 2600, bottom: -2600 });
  Object.assign(sun.shadow.camera, { near: 100, far: 7000 });
  sun.shadow.bias = -0.0006;
  sun.shadow.normalBias = 3;
  made.add(sun, sun.target, new HemisphereLight('#eef4f8', '#b9b6ae', 1.5));
  return made;
}

/** The hall's room in the open: its land and sky, and its model of the deck with the floor that the hall lays there. */
async function makeDeck(): Promise<Scene> {
  const made = new Scene();
  const reply = await fetch(`${scene}hall.json`);
  const hall = (await reply.json()) as Hall;
  const room = hall.rooms.find((one) => one.outdoors);
  const exhibit = hall.exhibits.find((one) => one.id === 'duge-deck');
  if (!room?.outdoors || !exhibit || !isFloorAnchor(exhibit.anchor)) throw new Error('no deck');
  const middle = centroid(room.floor);
  const uniforms = makeRoomUniforms();
  const land = buildLand(room.outdoors, middle);
  const outside = makeSurroundings(room.outdoors, land, middle, makeHallUniforms(), uniforms);
  uniforms.exposure.value = 1.2;
  const model = (await loadGlb(`${scene}media/duge-deck.glb`, null)).scene;
  mergeStill(model);
  model.position.set(exhibit.anchor.floor[0], 0, exhibit.anchor.floor[1]);
  const floor = new Mesh(
    new PlaneGeometry(100, 19.8),
    new MeshStandardMaterial({ color: '#46494a', roughness: 0.95 }),
  );
  floor.rotation.x = -Math.PI / 2;
  floor.position.set(middle[0], 0, middle[1]);
  outside.weather(model);
  outside.weather(floor);
  const sun = new DirectionalLight('#fff1df', 2.2);
  sun.position.set(1.2, 3, 1.6);
  made.add(outside.group, model, floor, sun, new HemisphereLight('#fff8ee', '#8a8177', 1.7));
  return made;
}

function castShadows(object: Object3D): void {
  object.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    const material: unknown = each.material;
    each.castShadow = !(material instanceof MeshStandardMaterial && material.transparent);
    each.receiveShadow = true;
  });
}

function shotAt(seconds: number): { shot: Shot; share: number } {
  let begun = 0;
  for (const shot of shots) {
    if (seconds < begun + shot.seconds) return { shot, share: (seconds - begun) / shot.seconds };
    begun += shot.seconds;
  }
  const last = shots.at(-1);
  if (!last) throw new Error('no shots');
  return { shot: last, share: 1 };
}

/** Slow at both ends of a shot. */
function aim({ way }: Shot, share: number): void {
  const eased = share * share * (3 - 2 * share);
  const along = (points: [number, number, number][]) =>
    new CatmullRomCurve3(points.map((point) => new Vector3(...point))).getPoint(eased);
  camera.position.copy(along(way.map(({ eye }) => eye)));
  camera.lookAt(along(way.map(({ at }) => at)));
}
