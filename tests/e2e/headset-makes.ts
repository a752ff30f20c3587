import type { XRDeviceConfig } from 'iwer';

/** Makes that IWER brings by itself. */
type Brought = 'metaQuest2' | 'metaQuest3';
export type Make = Brought | 'pico4';

const buttons = (first: string, second: string) => ({
  mapping: 'xr-standard',
  buttons: [
    { id: 'trigger', type: 'analog', eventTrigger: 'select' },
    { id: 'squeeze', type: 'analog', eventTrigger: 'squeeze' },
    null,
    { id: 'thumbstick', type: 'binary' },
    { id: first, type: 'binary' },
    { id: second, type: 'binary' },
  ],
  axes: [null, null, { id: 'thumbstick', type: 'x-axis' }, { id: 'thumbstick', type: 'y-axis' }],
});

/**
 * As PICO's browser describes its headset where that can be seen from outside: names of the input profile
 * (immersive-web's registry, `pico-4`), two rates, fewer features, no touch on the thumb's rest.
 */
const pico4 = {
  name: 'PICO 4',
  controllerConfig: {
    profileId: 'pico-4',
    fallbackProfileIds: ['generic-trigger-squeeze-thumbstick'],
    layout: {
      left: { gamepad: buttons('x-button', 'y-button'), numHapticActuators: 1 },
      right: { gamepad: buttons('a-button', 'b-button'), numHapticActuators: 1 },
    },
  },
  supportedSessionModes: ['inline', 'immersive-vr'],
  supportedFeatures: ['viewer', 'local', 'local-floor', 'bounded-floor', 'hand-tracking'],
  supportedFrameRates: [72, 90],
  isSystemKeyboardSupported: false,
  internalNominalFrameRate: 72,
  environmentBlendModes: { 'immersive-vr': 'opaque' },
  interactionMode: 'world-space',
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64; Pico 4) AppleWebKit/537.36 (KHTML, like Gecko) PicoBrowser/3.3 Chrome/105.0.5195.68 VR Safari/537.36',
};

/** Undefined for a make that IWER brings. IWER's types want its own enumerations, which are these words. */
export function configOf(make: Make): XRDeviceConfig | undefined {
  return make === 'pico4' ? (pico4 as unknown as XRDeviceConfig) : undefined;
}
