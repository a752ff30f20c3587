import { PerspectiveCamera, Scene, TextureLoader, WebGLRenderer } from 'three';
import { panoramaShells } from './panorama-shells.ts';

export interface PanoramaViewer {
  show: (address: string, stereo: 'mono' | 'top-bottom') => Promise<void>;
  dispose: () => void;
}

/** Radians for a press of an arrow key; steepest look up or down. */
const keyTurn = 0.1;
const steepest = 1.4;
/** Metres; nothing else is there to be nearer or further. */
const radius = 10;

/** Looks round in an equirectangular picture. Of a stereo pair the left eye's half is shown on a screen. */
export function makePanoramaViewer(canvas: HTMLCanvasElement): PanoramaViewer {
  const renderer = new WebGLRenderer({ canvas, antialias: true });
  const scene = new Scene();
  const camera = new PerspectiveCamera(70, 1, 0.1, 20);
  camera.rotation.order = 'YXZ';
  // Towards the picture's middle, which the window on the wall shows.
  camera.rotation.y = Math.PI / 2;
  // Of a stereo pair the left eye's layer.
  camera.layers.enable(1);
  const shells: ReturnType<typeof panoramaShells> = [];
  let wanted = 0;
  let gone = false;
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
      if (gone) return texture.dispose();
      shells.push(...panoramaShells(texture, stereo, radius));
      scene.add(...shells);
      ask();
    },
    dispose: () => {
      cancelAnimationFrame(wanted);
      watch.disconnect();
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('keydown', onKey);
      gone = true;
      for (const { geometry, material } of shells) {
        geometry.dispose();
        material.map?.dispose();
        material.dispose();
      }
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
