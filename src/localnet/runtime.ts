/**
 * Storage as a runtime sees it while one entry point runs: an ordered map of bytes with nested
 * transactions, the same shape as the host functions a WASM runtime imports.
 */
export type Externalities = {
  readonly get: (key: Uint8Array) => Uint8Array | undefined;
  readonly set: (key: Uint8Array, value: Uint8Array) => void;
  readonly remove: (key: Uint8Array) => void;
  /** The smallest key above this one in byte order; iteration is built on it. */
  readonly nextKey: (key: Uint8Array) => Uint8Array | undefined;
  /**
   * Removes the keys that begin so. Of those in the state that the block began with it visits so many
   * at most, in order, removed before or not; those the block itself wrote all go, uncounted.
   */
  readonly clearPrefix: (prefix: Uint8Array, limit: number | undefined) => ClearedPrefix;
  /** Opens a nested transaction; every begin is closed by one commit or one rollback. */
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollback: () => void;
  /** Root of the state as it stands inside this call, 32 bytes. */
  readonly root: () => Uint8Array;
};

/** How many keys of the block's first state were visited, and whether the limit left more of them. */
export type ClearedPrefix = { readonly visited: number; readonly more: boolean };

/**
 * A chain's rules, entered as a node enters a real runtime: `Core_version`, `Core_initialize_block`,
 * `BlockBuilder_apply_extrinsic`, `BlockBuilder_finalize_block`, `Metadata_metadata_at_version`, ….
 * Input and output are SCALE. A runtime keeps nothing between calls: all state is in the storage.
 */
export type Runtime = {
  /**
   * Runs one entry point. Throws RuntimeTrap when the entry point does not exist or panics, and
   * RuntimeLoading when it is to be run again later.
   */
  readonly call: (entry: string, input: Uint8Array, storage: Externalities) => Uint8Array;
  /** Of a runtime of WASM: what its chain keeps under `:code`, and the way to open what replaces it. */
  readonly wasm?: { readonly blob: Uint8Array; readonly open: (blob: Uint8Array) => Runtime };
};

/**
 * A runtime that first has to load a part of itself: once `loading` has settled, the same entry point
 * can be run again on the storage as it was before.
 */
export class RuntimeLoading extends Error {
  constructor(readonly loading: Promise<void>) {
    super('the runtime is still loading a part of itself');
    this.name = 'RuntimeLoading';
  }
}

/** An entry point that does not exist or that could not finish; the storage it touched is void. */
export class RuntimeTrap extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RuntimeTrap';
  }
}
