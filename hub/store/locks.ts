/** Names of the advisory locks, as PostgreSQL wants them: two 32-bit numbers. */
export const hubLocks = 0x58_5a_48_42;
export const appendLock = 1;
export const runningLock = 2;
