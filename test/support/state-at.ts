import { fromHex } from '../../src/units/hex.js';
import { type MemoryStorage, memoryExternalities } from './memory-externalities.js';

type Ask = (method: string, ...params: unknown[]) => Promise<unknown>;
type Found = readonly { readonly changes: readonly (readonly [key: string, value: string])[] }[];

/** Everything that is stored after a block of the embedded chain, as its runtime reads it. */
export async function stateAt(ask: Ask, block: string): Promise<MemoryStorage> {
  const keys = await ask('state_getKeys', '0x', block);
  const [found] = (await ask('state_queryStorageAt', keys, block)) as Found;
  const storage = memoryExternalities();
  for (const [key, value] of found?.changes ?? []) storage.set(bytes(key), bytes(value));
  return storage;
}

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
