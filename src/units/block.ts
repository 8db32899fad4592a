/** One block of one chain. Values read together carry the block they were read at. */
export type BlockRef = { readonly number: number; readonly hash: `0x${string}` };
