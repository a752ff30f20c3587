/** The pass in an address such as the QR code on the projector gives: `#/room/<pass>`. */
export function passInAddress(hash: string): string | undefined {
  return /^#\/room\/([\w-]{8,40})$/.exec(hash)?.[1];
}
