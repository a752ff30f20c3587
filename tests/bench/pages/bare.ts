import {
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NeutralToneMapping,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

/** The least that shows a room: three.js, one GLB, one camera that turns. `?glb=…&x=&z=&heading=`. */
declare global {
  interface Window {
    bare?: { firstPicture: number; turn: (on: boolean) => void };
  }
}

const query = new URLSearchParams(location.search);
const number = (name: string) => Number(query.get(name) ?? 0);
const renderer = new WebGLRenderer({ antialias: true });
renderer.toneMapping = NeutralToneMapping;
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
const scene = new Scene();
const camera = new PerspectiveCamera(60, innerWidth / innerHeight, 0.04, 250);
camera.position.set(number('x'), 1.6, number('z'));
camera.rotation.y = number('heading');

const gltf = await new GLTFLoader().loadAsync(query.get('glb') ?? '');
gltf.scene.traverse((object) => {
  if (!(object instanceof Mesh) || !(object.material instanceof MeshStandardMaterial)) return;
  const { map, color, aoMap } = object.material;
  object.material = new MeshBasicMaterial({
    map,
    color,
    lightMap: aoMap,
    lightMapIntensity: Math.PI,
  });
});
scene.add(gltf.scene);

let turning = false;
const draw = () => {
  if (turning) {
    camera.rotation.y += 0.01;
    requestAnimationFrame(draw);
  }
  renderer.render(scene, camera);
};
draw();
requestAnimationFrame(() => {
  window.bare = {
    firstPicture: performance.now(),
    turn: (on) => {
      turning = on;
      if (on) requestAnimationFrame(draw);
    },
  };
});
