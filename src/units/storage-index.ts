/** Distance between the storage indices of one subnet's mechanisms. */
const MECHANISM_STRIDE = 4096;
const U16_MAX = 65_535;

/** Where storage keeps a mechanism's weights, bonds and commits (a NetUidStorageIndex). */
export const storageIndex = (netuid: number, mecid: number): number =>
  Math.min(U16_MAX, mecid * MECHANISM_STRIDE + netuid);

/** The subnet and mechanism of a storage index. */
export const mechanismOf = (index: number): { netuid: number; mecid: number } => ({
  netuid: index % MECHANISM_STRIDE,
  mecid: Math.floor(index / MECHANISM_STRIDE),
});
