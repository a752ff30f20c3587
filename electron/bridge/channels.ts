/** The two channels between page and host: calls with an answer, and events from the host. */
export const CALL_CHANNEL = 'host:call';
export const EVENT_CHANNEL = 'host:event';
