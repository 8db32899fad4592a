import type { Serving, ServingReads } from '../../../chain/serving.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Request } from './request.js';

/** What an announcement rests on, read at one block. */
export type Facts = { readonly at: BlockRef; readonly serving: Serving };

export async function readFacts(
  { netuid, hotkey }: Request,
  chain: ServingReads,
  at: BlockRef,
): Promise<Facts> {
  const serving = await chain.serving(netuid, hotkey, at);
  if (!serving) throw noSuchSubnet(netuid);
  return { at, serving };
}
