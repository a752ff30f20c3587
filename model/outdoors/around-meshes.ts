/** Parts of the sky's dome round and up, and of the sea of clouds from the middle out and round. */
export const skyDome = { sectors: 40, rings: 20 };
export const cloudWheel = { rings: 72, sectors: 120 };

/** Triangles of both; a dome has one row of triangles less at its top and at its foot. */
export const skyTriangles = skyDome.sectors * (skyDome.rings - 1) * 2;
export const cloudTriangles = cloudWheel.sectors * (cloudWheel.rings - 1) * 2;
