import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { measureFrame, qualitySteps, startQuality } from '../sim/quality.ts';
import type { Controls } from './controls.ts';
import type { HallEngine } from './hall-engine.ts';
import type { HallProbe } from './hall-probe.ts';

/** Seconds: on a machine that draws slower than this the visitor walks slower, instead of leaping. */
const longestStep = 0.25;

interface HallSceneProps {
  engine: HallEngine;
  controls: Controls;
  /** A fixed quality step; measured when left out. */
  quality: number | undefined;
  probe: HallProbe | undefined;
  children?: ReactNode;
}

/** Drives the engine from fiber's loop. */
export function HallScene({ engine, controls, quality, probe, children }: HallSceneProps) {
  const setDpr = useThree((state) => state.setDpr);
  const measured = useRef(startQuality(quality ?? 1));
  const running = useRef(false);

  useEffect(() => {
    applyQuality(engine, quality ?? measured.current.step, setDpr);
  }, [engine, quality, setDpr]);

  useFrame((state, dt) => {
    const began = probe ? performance.now() : 0;
    // The first frame after a pause says nothing about speed, and must not move anybody far.
    const step = running.current ? Math.min(dt, longestStep) : 1 / 60;
    const measuring = quality === undefined && running.current && !engine.headset;
    if (measuring && measureFrame(measured.current, dt * 1000)) {
      applyQuality(engine, measured.current.step, setDpr);
    }
    const { width, height } = state.size;
    probe?.watch(state.gl.info);
    state.gl.info.reset();
    running.current = engine.frame(state.gl, controls, step, width, height);
    if (running.current) state.invalidate();
    probe?.spent(performance.now() - began);
  });

  return <>{children}</>;
}

function applyQuality(engine: HallEngine, step: number, setDpr: (dpr: number) => void): void {
  engine.setQuality(step);
  setDpr(Math.min(window.devicePixelRatio, qualitySteps[step]?.pixelRatio ?? 1));
}
