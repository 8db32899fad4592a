import type { Codec } from '@polkadot/types/types';
import type { RealChain } from './realchain.js';

type Place = { readonly coldkey: string; readonly hotkey: string; readonly netuid: number };

/** A position from the hotkey's pool of shares; both factors are U64F64, so their scale cancels out. */
export async function storedStake(
  chain: RealChain,
  { coldkey, hotkey, netuid }: Place,
  hash: string,
): Promise<bigint> {
  const storage = await chain.storageAt('subtensorModule', hash);
  const bits = (codec: Codec) => BigInt((codec as unknown as { bits: Codec }).bits.toString());
  const [share, shares, pool] = await Promise.all([
    storage('alpha', hotkey, coldkey, netuid),
    storage('totalHotkeyShares', hotkey, netuid),
    storage('totalHotkeyAlpha', hotkey, netuid),
  ]);
  return bits(shares) === 0n ? 0n : (BigInt(pool.toString()) * bits(share)) / bits(shares);
}

/** What an account may spend, in rao. */
export async function storedFree(chain: RealChain, coldkey: string, hash: string) {
  const storage = await chain.storageAt('system', hash);
  const account = await storage('account', coldkey);
  return (account as unknown as { data: { free: Codec } }).data.free.toString();
}

/** What a pool holds of both coins. */
export async function storedReserves(chain: RealChain, netuid: number, hash: string) {
  const storage = await chain.storageAt('subtensorModule', hash);
  const [tao, alpha] = await Promise.all([
    storage('subnetTAO', netuid),
    storage('subnetAlphaIn', netuid),
  ]);
  return { tao: BigInt(tao.toString()), alpha: BigInt(alpha.toString()) };
}

export const rao = (money: unknown) => (money as { readonly rao: string }).rao;
export const units = (money: unknown) => BigInt((money as { readonly units: string }).units);

/** A position is a share, whose last unit may be rounded away. */
export const distance = (left: bigint, right: bigint) =>
  left > right ? left - right : right - left;
