import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { Language } from '#model/language.ts';
import { createRoot, extend } from '@react-three/fiber';
import type { ReconcilerRoot, RootStore } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Group, Mesh, NeutralToneMapping, WebGLRenderer } from 'three';
import type { PortalFacts } from '../exhibits/exhibit-view.ts';
import { followSound } from './follow-sound.ts';
import { makeControls } from './controls.ts';
import { HallEngine } from './hall-engine.ts';
import { openProbe } from './hall-probe.ts';
import { graphics, takeCanvas } from './ready-canvas.ts';
import { HallScene } from './hall-scene.tsx';
import type { HallStore } from './hall-store.ts';
import type { Pose } from '../sim/pose.ts';

// Only what is written as elements in the canvas; everything else is made by the engine.
extend({ Group, Mesh });

interface HallSettings {
  /** No walks by themselves: the visitor is taken through a short darkness. */
  reducedMotion: boolean;
  /** Rooms have their quiet sound, and exhibits that sound are heard; left out = no. */
  sound?: boolean;
  /** A quality step of `sim/quality.ts`; measured when left out. */
  quality?: number | undefined;
}

export interface HallViewProps {
  documents: ExhibitionDocuments;
  start: { room: string; viewpoint: Viewpoint };
  store: HallStore;
  language: Language;
  settings: HallSettings;
  /** What portals lead to, by the portal's id. */
  portals: Record<string, PortalFacts>;
  /** Told to screen readers about the picture. */
  label: string;
  /** Hands over where the visitor is, an object changed in place each frame, for plans and resuming. */
  onPose?: (pose: Pose) => void;
  /** Hands over the hall at run time: for the headset. */
  onEngine?: (engine: HallEngine) => void;
  /** Elements inside the canvas, beside the hall: the headset's part. */
  children?: ReactNode;
}

/** The hall on a canvas that fills its parent. A new exhibition or language starts a new hall. */
export function HallView(props: HallViewProps) {
  const { documents, store, language, settings, portals, label, children } = props;
  const host = useRef<HTMLDivElement>(null);
  const running = useRef<ReturnType<typeof startHall>>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    const hall = startHall(host.current, {
      documents,
      store,
      language,
      start: latest.current.start,
      portals: latest.current.portals,
    });
    running.current = hall;
    latest.current.onPose?.(hall.pose);
    latest.current.onEngine?.(hall.engine);
    return () => {
      running.current = undefined;
      hall.stop();
    };
  }, [documents, store, language]);

  useEffect(() => {
    running.current?.show(settings, label, portals, children);
  });

  const sound = settings.sound ?? false;
  useEffect(() => (sound ? followSound(documents, store) : undefined), [sound, documents, store]);

  return <div ref={host} style={{ position: 'absolute', inset: 0, overflow: 'hidden' }} />;
}

interface StartOptions {
  documents: ExhibitionDocuments;
  store: HallStore;
  language: Language;
  start: HallViewProps['start'];
  portals: HallViewProps['portals'];
}

function startHall(host: HTMLElement, options: StartOptions) {
  const { store } = options;
  const canvas = takeCanvas();
  canvas.tabIndex = 0;
  canvas.style.cssText =
    'display:block;width:100%;height:100%;touch-action:none;outline-offset:-3px';
  host.append(canvas);
  const root = createRoot(canvas);
  let invalidate = () => {};
  const engine = new HallEngine({ ...options, invalidate: () => invalidate() });
  const controls = makeControls(canvas, {
    enabled: () => store.getState().controlsEnabled,
    onInput: () => invalidate(),
    onTap: (x, y) => engine.tap(x, y),
    onEnter: () => {
      const state = store.getState();
      if (state.near) state.open(state.near);
    },
    onBegin: () => {
      const state = store.getState();
      engine.walker.cancel();
      state.set({ inputs: state.inputs + 1, journey: null, steering: true });
    },
    onEnd: () => store.getState().set({ steering: false }),
  });
  const probe = openProbe(engine, store);
  let fiber: RootStore | undefined;
  invalidate = () => fiber?.getState().invalidate();
  let shown: Parameters<typeof show> | undefined;
  let configured = false;
  let stopped = false;

  const show = (
    settings: HallSettings,
    label: string,
    portals: HallViewProps['portals'],
    children: ReactNode,
  ) => {
    shown = [settings, label, portals, children];
    engine.setPortals(portals);
    engine.setCalm(settings.reducedMotion);
    engine.live.silent = !settings.sound;
    canvas.setAttribute('aria-label', label);
    canvas.setAttribute('role', 'img');
    if (!configured) return;
    fiber = root.render(
      <HallScene engine={engine} controls={controls} quality={settings.quality} probe={probe}>
        {children}
      </HallScene>,
    );
    invalidate();
  };
  const size = () => ({ width: host.clientWidth, height: host.clientHeight, top: 0, left: 0 });
  const fit = () => {
    fiber?.getState().setSize(host.clientWidth, host.clientHeight);
    invalidate();
  };
  const resize = new ResizeObserver(fit);
  // While a headset is worn the picture keeps its size; the window may have changed meanwhile, which is then known
  // to everybody but the renderer.
  const fitAgain = () => {
    engine.renderer?.setSize(host.clientWidth, host.clientHeight, false);
    fit();
  };
  // Files and a worker are under way before the browser is asked for its graphics, which may take long.
  void engine.load();
  void configureRoot(root, canvas, engine, size(), fitAgain).then(() => {
    if (stopped) return;
    configured = true;
    if (shown) show(...shown);
    resize.observe(host);
  });
  const unwatch = store.subscribe((now, before) => {
    if (before.controlsEnabled && !now.controlsEnabled) controls.release();
  });
  return {
    show,
    engine,
    pose: engine.walker.pose,
    stop: () => {
      stopped = true;
      resize.disconnect();
      engine.renderer?.xr.removeEventListener('sessionend', fitAgain);
      unwatch();
      controls.dispose();
      probe?.dispose();
      engine.dispose();
      root.unmount();
      canvas.remove();
    },
  };
}

async function configureRoot(
  root: ReconcilerRoot<HTMLCanvasElement>,
  canvas: HTMLCanvasElement,
  engine: HallEngine,
  size: { width: number; height: number; top: number; left: number },
  onHeadsetOff: () => void,
): Promise<void> {
  await root.configure({
    gl: () => {
      const renderer = new WebGLRenderer({
        ...graphics,
        canvas,
        alpha: false,
      });
      renderer.setClearColor('#0d0b0a');
      // The mirror of the floor and the picture count together; the scene resets it once a frame.
      renderer.info.autoReset = false;
      renderer.xr.addEventListener('sessionend', onHeadsetOff);
      return renderer;
    },
    scene: engine.scene,
    camera: engine.camera,
    frameloop: 'demand',
    dpr: 1,
    size,
    onCreated: ({ gl }) => {
      gl.toneMapping = NeutralToneMapping;
      gl.toneMappingExposure = 1;
      engine.prepare(gl);
    },
  });
}
