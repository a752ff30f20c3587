import {
  BackSide,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  SRGBColorSpace,
  Scene,
  SphereGeometry,
  TextureLoader,
  WebGLRenderer,
} from 'three';

export interface PanoramaViewer {
  show: (address: string, stereo: 'mono' | 'top-bottom') => Promise<void>;
  dispose: () => void;
}

/** Radians for a press of an arrow key; steepest look up or down. */
const keyTurn = 0.1;
const steepest = 1.4;

/** Looks round in an equirectangular picture. Of a stereo pair the left eye's half is shown on a screen. */
export function makePanoramaViewer(canvas: HTMLCanvasElement): PanoramaViewer {
  const renderer = new WebGLRenderer({ canvas, antialias: true });
  const scene = new Scene();
  const camera = new PerspectiveCamera(70, 1, 0.1, 20);
  camera.rotation.order = 'YXZ';
  const material = new MeshBasicMaterial({ side: BackSide, toneMapped: false });
  const sphere = new Mesh(new SphereGeometry(10, 64, 40), material);
  sphere.scale.x = -1;
  scene.add(sphere);
  let wanted = 0;
  const draw = () => {
    wanted = 0;
    renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    renderer.setSize(canvas.clientWidth, canvas.clientHeight, false);
    camera.aspect = canvas.clientWidth / Math.max(1, canvas.clientHeight);
    camera.updateProjectionMatrix();
    renderer.render(scene, camera);
  };
  const ask = () => {
    wanted ||= requestAnimationFrame(draw);
  };
  const look = (yaw: number, pitch: number) => {
    camera.rotation.y += yaw;
    camera.rotation.x = Math.min(steepest, Math.max(-steepest, camera.rotation.x + pitch));
    ask();
  };
  const onMove = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const radians = (camera.fov * Math.PI) / 180 / Math.max(1, canvas.clientHeight);
    look(event.movementX * radians, event.movementY * radians);
  };
  const onKey = (event: KeyboardEvent) => {
    const turns: Record<string, [number, number]> = {
      ArrowLeft: [keyTurn, 0],
      ArrowRight: [-keyTurn, 0],
      ArrowUp: [0, keyTurn],
      ArrowDown: [0, -keyTurn],
    };
    const turn = turns[event.key];
    if (!turn) return;
    event.preventDefault();
    look(...turn);
  };
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('keydown', onKey);
  const watch = new ResizeObserver(ask);
  watch.observe(canvas);
  return {
    show: async (address, stereo) => {
      const texture = await new TextureLoader().loadAsync(address);
      texture.colorSpace = SRGBColorSpace;
      if (stereo === 'top-bottom') {
        texture.repeat.set(1, 0.5);
        texture.offset.set(0, 0.5);
      }
      material.map = texture;
      material.needsUpdate = true;
      ask();
    },
    dispose: () => {
      cancelAnimationFrame(wanted);
      watch.disconnect();
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('keydown', onKey);
      sphere.geometry.dispose();
      material.map?.dispose();
      material.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
