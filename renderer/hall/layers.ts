/** Layer of what is seen but not mirrored by the floor; 1 and 2 are the eyes of a headset. */
export const NOT_MIRRORED = 3;
