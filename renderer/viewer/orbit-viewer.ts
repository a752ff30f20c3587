import {
  Box3,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  NeutralToneMapping,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { Mesh, Object3D } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { contactShadow } from './contact-shadow.ts';
import { distanceToSee } from './fit-box.ts';
import { disposeObject, loadGlb } from './load-glb.ts';
import { personFigure } from './person-figure.ts';
import { followPins } from './pins.ts';
import type { Pins } from './pins.ts';

/** In the model's own units. */
type Point = readonly [number, number, number];

interface ExplodedNode {
  node: string;
  by: readonly [number, number, number];
}

/** A viewer for one GLB: turned by hand, drawn only when something changes. */
export interface OrbitViewer {
  /** Loads and frames a model. Rejects when it can't be shown. */
  show: (address: string) => Promise<void>;
  /** Moves named parts away, 0 = together, 1 = apart. */
  explode: (parts: readonly ExplodedNode[], share: number) => void;
  /** Comes near a point of the model, `away` from it, in the model's units; left out = as its size asks for. */
  lookAt: (point: Point, away?: number) => void;
  /** The whole model again. */
  frame: () => void;
  /** Buttons that lie over the picture follow these points of the model. */
  pin: (buttons: readonly HTMLElement[], at: readonly Point[]) => void;
  /**
   * A figure so high, in the model's units, stands beside it; 0 takes it away. `pin` shows where it is if it is too
   * small to be found beside the whole model.
   */
  person: (height: number, pin: HTMLElement | null) => void;
  /** Comes near the figure. */
  lookAtPerson: () => void;
  turn: (on: boolean) => void;
  dispose: () => void;
}

const background = '#ddd5c6';
/** Radians for a press of an arrow key. */
const keyTurn = 0.12;
/** How near one comes to a point, in radii of the model. */
const near = 1.1;
/** Below this share of the model's size nobody finds a figure without being shown where it is. */
const tiny = 0.04;

export function makeOrbitViewer(canvas: HTMLCanvasElement): OrbitViewer {
  const renderer = new WebGLRenderer({ canvas, antialias: true });
  renderer.toneMapping = NeutralToneMapping;
  const scene = new Scene();
  scene.background = new Color(background);
  const sun = new DirectionalLight(0xfff1df, 2.4);
  sun.position.set(2, 3, 2.5);
  const content = new Group();
  scene.add(new HemisphereLight(0xffffff, 0x8a8177, 1.8), sun, content);
  const camera = new PerspectiveCamera(40, 1, 0.01, 1000);
  const controls = new OrbitControls(camera, canvas);
  controls.autoRotateSpeed = 1;
  controls.enablePan = false;
  const rest = new Map<string, Vector3>();
  const size = new Vector3();
  let pins: Pins | undefined;
  let hotspots: { buttons: readonly HTMLElement[]; at: readonly Point[] } = { buttons: [], at: [] };
  let standing: { height: number; middle: Point; pin: HTMLElement | null } | undefined;
  const followAll = () => {
    const small = standing?.pin && standing.height < size.length() * tiny ? standing : undefined;
    const more = small?.pin ? [small.pin] : [];
    const places = small ? [...hotspots.at, small.middle] : hotspots.at;
    pins = followPins(canvas, [...hotspots.buttons, ...more], places);
    ask();
  };
  let figure: Mesh | undefined;
  let gone = false;
  let wanted = false;
  let frame = 0;
  // Until somebody turns it or comes near: it then fits the window again when that changes.
  let whole = true;
  const showWhole = () => {
    // While it turns, fitting it again would turn it back.
    whole = !controls.autoRotate;
    frameObject(camera, controls, content);
    ask();
  };
  const draw = () => {
    wanted = false;
    const { clientWidth, clientHeight } = canvas;
    const ratio = renderer.getPixelRatio();
    const fits = (pixels: number, length: number) => pixels === Math.floor(length * ratio);
    if (!fits(canvas.width, clientWidth) || !fits(canvas.height, clientHeight)) {
      resize(clientWidth, clientHeight);
      if (whole) frameObject(camera, controls, content);
    }
    controls.update();
    camera.near = camera.position.distanceTo(controls.target) / 100;
    camera.updateProjectionMatrix();
    renderer.render(scene, camera);
    pins?.place(camera, controls.target);
    if (controls.autoRotate) ask();
  };
  const ask = () => {
    if (wanted) return;
    wanted = true;
    frame = requestAnimationFrame(draw);
  };
  const resize = (width: number, height: number) => {
    renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    renderer.setSize(width, height, false);
    camera.aspect = width / Math.max(1, height);
    camera.updateProjectionMatrix();
  };
  controls.addEventListener('change', ask);
  controls.addEventListener('start', () => {
    whole = false;
  });
  const watch = new ResizeObserver(ask);
  watch.observe(canvas);
  const onKey = (event: KeyboardEvent) => {
    const turns: Record<string, [number, number]> = {
      ArrowLeft: [keyTurn, 0],
      ArrowRight: [-keyTurn, 0],
      ArrowUp: [0, -keyTurn],
      ArrowDown: [0, keyTurn],
    };
    const zoom = { '+': 0.85, '=': 0.85, '-': 1.18 }[event.key];
    if (zoom) camera.position.sub(controls.target).multiplyScalar(zoom).add(controls.target);
    const turn = turns[event.key] ?? (zoom ? ([0, 0] as const) : undefined);
    if (!turn) return;
    event.preventDefault();
    whole = false;
    orbit(camera, controls.target, turn[0], turn[1]);
    ask();
  };
  canvas.addEventListener('keydown', onKey);

  const lookAt = (point: Point, distance = (size.length() / 2) * near) => {
    whole = false;
    controls.target.set(...point);
    controls.minDistance = Math.min(controls.minDistance, distance / 2);
    const away = camera.position.clone().sub(controls.target);
    camera.position.copy(controls.target).add(away.setLength(distance));
    ask();
  };

  return {
    show: async (address) => {
      const gltf = await loadGlb(address, renderer);
      if (gone) return disposeObject(gltf.scene);
      content.add(gltf.scene);
      const box = new Box3().setFromObject(gltf.scene);
      box.getSize(size);
      const shadow = contactShadow(size.x, size.z);
      box.getCenter(shadow.position).setY(box.min.y + size.y * 0.001);
      scene.add(shadow);
      gltf.scene.traverse((node) => rest.set(node.name, node.position.clone()));
      showWhole();
    },
    explode: (parts, share) => {
      for (const { node, by } of parts) {
        const object = content.getObjectByName(node);
        const from = rest.get(node);
        if (object && from)
          object.position
            .set(...by)
            .multiplyScalar(share)
            .add(from);
      }
      showWhole();
    },
    lookAt,
    frame: showWhole,
    pin: (buttons, at) => {
      hotspots = { buttons, at };
      followAll();
    },
    person: (height, pin) => {
      if (pin) pin.style.visibility = 'hidden';
      standing = undefined;
      if (figure) {
        disposeObject(figure);
        content.remove(figure);
        figure = undefined;
      }
      if (height > 0) {
        figure = personFigure(height);
        const box = new Box3().setFromObject(content);
        figure.position.set(box.max.x + height * 0.4, box.min.y, box.max.z);
        content.add(figure);
        const { x, y, z } = figure.position;
        standing = { height, middle: [x, y + height / 2, z], pin };
      }
      followAll();
      showWhole();
    },
    lookAtPerson: () => {
      if (standing) lookAt(standing.middle, standing.height * 6);
    },
    turn: (on) => {
      controls.autoRotate = on;
      if (on && whole) showWhole();
      ask();
    },
    dispose: () => {
      gone = true;
      cancelAnimationFrame(frame);
      watch.disconnect();
      canvas.removeEventListener('keydown', onKey);
      controls.dispose();
      disposeObject(scene);
      renderer.dispose();
      // A page may have few drawing contexts; they are not given back by being forgotten.
      renderer.forceContextLoss();
    },
  };
}

const up = new Vector3(0, 1, 0);
/** From how many sides a turning model is measured. */
const turnSteps = 16;
/** From where a whole model is seen: a little from the right and from above. */
const towards = new Vector3(0.35, 0.28, 1).normalize();

/** Puts the camera where the whole object is in the picture, from a little above. */
function frameObject(camera: PerspectiveCamera, controls: OrbitControls, object: Object3D): void {
  const box = new Box3().setFromObject(object);
  // Nothing is there yet.
  if (box.isEmpty()) return;
  const middle = box.getCenter(new Vector3());
  const radius = Math.max(0.001, box.getSize(new Vector3()).length() / 2);
  const sides = controls.autoRotate ? turnSteps : 1;
  const distance = Math.max(radius, distanceFor(box, camera, sides));
  camera.far = distance * 10;
  camera.position.copy(middle).addScaledVector(towards, distance);
  controls.target.copy(middle);
  controls.minDistance = radius * 0.15;
  controls.maxDistance = distance * 3;
}

/** From how far a box is whole from each of so many sides. */
function distanceFor(box: Box3, { fov, aspect }: PerspectiveCamera, sides: number): number {
  const turned = towards.clone();
  let distance = 0;
  for (let side = 0; side < sides; side += 1) {
    distance = Math.max(distance, distanceToSee(box, turned, fov, aspect));
    turned.applyAxisAngle(up, (2 * Math.PI) / sides);
  }
  return distance;
}

function orbit(camera: PerspectiveCamera, target: Vector3, yaw: number, pitch: number): void {
  const offset = camera.position.clone().sub(target);
  const distance = offset.length();
  const heading = Math.atan2(offset.x, offset.z) + yaw;
  const lift = Math.min(1.5, Math.max(-1.5, Math.asin(offset.y / distance) - pitch));
  camera.position.set(
    target.x + distance * Math.cos(lift) * Math.sin(heading),
    target.y + distance * Math.sin(lift),
    target.z + distance * Math.cos(lift) * Math.cos(heading),
  );
}
