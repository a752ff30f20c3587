/** The system's command that opens an address in the browser that the person prefers. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
): { program: string; args: string[] } {
  if (platform === 'darwin') return { program: 'open', args: [address] };
  if (platform === 'win32') return { program: 'cmd', args: ['/c', 'start', '""', address] };
  return { program: 'xdg-open', args: [address] };
}
