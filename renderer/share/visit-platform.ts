import type { HostStatus } from '#model/host-api/staff.ts';

/** By what a visit is made, as its records say: a device that can show immersive pictures is a headset. */
export async function visitPlatform(
  status: HostStatus | null,
): Promise<'desk' | 'headset' | 'phone'> {
  if (status?.shell !== 'device') return 'desk';
  const xr = 'xr' in navigator ? navigator.xr : undefined;
  const immersive = await xr?.isSessionSupported('immersive-vr').catch(() => false);
  return immersive ? 'headset' : 'phone';
}
