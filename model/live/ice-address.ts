/** `turn:`, `turns:` or `stun:` address of a server that helps voice and picture through networks. */
export const iceAddress = /^(turns?|stuns?):[\w.-]+(:\d{1,5})?(\?transport=(udp|tcp))?$/;

/** Servers that staff may name. */
export const mostIceServers = 4;
