/**
 * Keys of our own context and result extensions. There is no domain whose owner could promise to keep
 * IRIs for this program, so they are URNs.
 */
export const extensions = {
  /** Context: order in which the host stored its statements, from 1, never used twice. */
  sequence: 'urn:x-xunzhan:sequence',
  /** Context: the host's clock minus the client's when the event arrived, seconds. */
  clockOffset: 'urn:x-xunzhan:clock-offset',
  /** Result: the local id of a remark whose text stays on the host. */
  remark: 'urn:x-xunzhan:remark',
  /** Result: share of a tour that is done, per cent (cmi5). */
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  /** Result and context of the xAPI video profile 1.0. */
  videoTime: 'https://w3id.org/xapi/video/extensions/time',
  videoFrom: 'https://w3id.org/xapi/video/extensions/time-from',
  videoTo: 'https://w3id.org/xapi/video/extensions/time-to',
  videoProgress: 'https://w3id.org/xapi/video/extensions/progress',
  videoSession: 'https://w3id.org/xapi/video/extensions/session-id',
  videoPlayed: 'https://w3id.org/xapi/video/extensions/played-segments',
  videoLength: 'https://w3id.org/xapi/video/extensions/length',
} as const;

/** Category that marks a statement as the video profile's. */
export const videoProfile = 'https://w3id.org/xapi/video';
