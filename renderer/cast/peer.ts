import type { CastCandidate } from '#model/live/cast-signals.ts';

/** Milliseconds that a connection may be interrupted before it counts as lost. */
const patience = 6000;
/** An honest browser has a dozen; more are not looked at. */
const mostCandidates = 64;

/** One WebRTC connection of either side, whose candidates may come before the other's description. */
export interface Peer {
  connection: RTCPeerConnection;
  /** Takes the other side's description, and what candidates came before it. */
  describe: (description: RTCSessionDescriptionInit) => Promise<void>;
  take: (candidate: CastCandidate) => void;
  close: () => void;
}

interface PeerListeners {
  onCandidate: (candidate: CastCandidate) => void;
  onConnected: () => void;
  /** Called once: lost for good, ask anew. */
  onFailed: () => void;
}

export function makePeer(servers: RTCIceServer[], listeners: PeerListeners): Peer {
  const connection = new RTCPeerConnection({ iceServers: servers });
  const early: CastCandidate[] = [];
  let described = false;
  let taken = 0;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = () => {
    if (over) return;
    close();
    listeners.onFailed();
  };
  const close = () => {
    over = true;
    clearTimeout(timer);
    connection.onicecandidate = null;
    connection.onconnectionstatechange = null;
    connection.ontrack = null;
    connection.close();
  };
  const add = (candidate: CastCandidate) => {
    // One that the browser can't use is one way less, no failure.
    void connection.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  };
  connection.onicecandidate = ({ candidate }) => {
    const { candidate: text, sdpMid = null, sdpMLineIndex = null } = candidate ?? {};
    listeners.onCandidate(text ? { candidate: text, sdpMid, sdpMLineIndex } : null);
  };
  connection.onconnectionstatechange = () => {
    clearTimeout(timer);
    switch (connection.connectionState) {
      case 'connected':
        return listeners.onConnected();
      case 'disconnected':
        timer = setTimeout(fail, patience);
        return;
      case 'failed':
        return fail();
      default:
    }
  };
  return {
    connection,
    describe: async (description) => {
      await connection.setRemoteDescription(description);
      described = true;
      early.splice(0).forEach(add);
    },
    take: (candidate) => {
      taken += 1;
      if (taken > mostCandidates) return;
      if (described) add(candidate);
      else early.push(candidate);
    },
    close,
  };
}
