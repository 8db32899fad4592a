import type { Finished, Home } from './cli.js';
import type { RealChain } from './realchain.js';

export type Data = Readonly<Record<string, unknown>>;

/** A command line of this home against the real chain, answered in JSON; throws when it does not do what it says. */
export async function mustRun(home: Home, url: string, line: string): Promise<Finished> {
  const finished = await home.btcli(`${line} --network ${url} --json`);
  if (finished.status !== 0) throw new Error(`${line}: ${finished.stdout}${finished.stderr}`);
  return finished;
}

/** Creates a subnet with the wallet's default hotkey as its uid 0, at the lowest price there is. */
export async function createSubnet(home: Home, chain: RealChain, url: string, wallet: string) {
  const { sudoSetNetworkRateLimit, sudoSetLockReductionInterval } = chain.api.tx.adminUtils ?? {};
  if (!sudoSetNetworkRateLimit || !sudoSetLockReductionInterval) {
    throw new Error('this runtime cannot lift the limits on new subnets');
  }
  await chain.sudo(sudoSetNetworkRateLimit(0));
  // The price doubles with every subnet; in one block of this interval it falls back to the minimum.
  await chain.sudo(sudoSetLockReductionInterval(1));
  await chain.advance(2);
  const made = await mustRun(home, url, `subnet create --wallet ${wallet} --yes`);
  return (made.json().data as Data).netuid as number;
}

/** Starts a subnet as soon as the chain lets its owner. */
export async function startSubnet(
  home: Home,
  chain: RealChain,
  url: string,
  wallet: string,
  netuid: number,
) {
  const line = `subnet start --netuid ${netuid} --wallet ${wallet} --yes`;
  const early = await home.btcli(`${line} --network ${url} --json`);
  if (early.status === 0) return;
  const opens = Number(/from block (\d+)/.exec(early.json().error?.message ?? '')?.[1]);
  await chain.advance(opens - (await headOf(chain)));
  await mustRun(home, url, line);
}

export const headOf = async (chain: RealChain): Promise<number> =>
  (await chain.api.rpc.chain.getHeader()).number.toNumber();
