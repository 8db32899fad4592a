import type { Chain } from '../../../chain/chain.js';
import type { Hyperparameter } from '../../../chain/hyperparameters.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import type { StoredWeights } from '../../../chain/weights.js';
import type { BlockRef } from '../../../units/block.js';
import type { AlphaUnits, Netuid, Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Declared, DeclaredSubnet } from './declared.js';

/** What a declared subnet has already. */
export type PresentSubnet = {
  readonly netuid: Netuid;
  readonly started: boolean;
  readonly hyperparameters: readonly Hyperparameter[];
  readonly uids: ReadonlyMap<Ss58, number>;
  /** In the order of the declared stakes. */
  readonly stakes: readonly AlphaUnits[];
  /** In the order of the declared weights. */
  readonly weights: readonly StoredWeights[];
};

/** What a chain has of what is declared, all at one block. */
export type Present = {
  readonly at: BlockRef;
  /** Free TAO, in the order of the declared accounts. */
  readonly balances: readonly Rao[];
  /** In the order of the declared subnets; undefined for one that is not there yet. */
  readonly subnets: readonly (PresentSubnet | undefined)[];
  /** Who owns each hotkey that is to have a uid, where the chain has met it. */
  readonly owners: ReadonlyMap<Ss58, Ss58>;
  /** The first block that takes another subnet. */
  readonly creationOpensAt: number;
  readonly startDelay: number;
};

type Reads = Pick<
  Chain,
  | 'balances'
  | 'creationOpensAt'
  | 'head'
  | 'hotkeyOwner'
  | 'hyperparameters'
  | 'stakeOf'
  | 'startDelay'
  | 'subnets'
  | 'uidOf'
  | 'weightsOf'
>;

export async function readPresent(declared: Declared, chain: Reads): Promise<Present> {
  const at = await chain.head();
  const [balances, summaries, creationOpensAt, startDelay] = await Promise.all([
    chain.balances(
      declared.accounts.map(({ key }) => key.address),
      at,
    ),
    chain.subnets(at),
    chain.creationOpensAt(at),
    chain.startDelay(at),
  ]);
  const [subnets, owners] = await Promise.all([
    Promise.all(
      declared.subnets.map((subnet) => {
        const summary = summaries.find((each) => isOf(subnet, each));
        return summary && readSubnet(subnet, summary, chain, at);
      }),
    ),
    readOwners(declared, chain, at),
  ]);
  const free = balances.map((balance) => balance.free);
  return { at, balances: free, subnets, owners, creationOpensAt, startDelay };
}

/** A created subnet is known again by its owner and its hotkey. */
const isOf = ({ of }: DeclaredSubnet, summary: SubnetSummary): boolean =>
  typeof of === 'object'
    ? summary.ownerHotkey === of.hotkey.address && summary.ownerColdkey === of.owner.address
    : summary.netuid === of;

async function readOwners(declared: Declared, chain: Reads, at: BlockRef) {
  const hotkeys = new Set(
    declared.subnets.flatMap(({ neurons }) => neurons.map(({ hotkey }) => hotkey.address)),
  );
  const pairs = await Promise.all(
    [...hotkeys].map(async (hotkey) => [hotkey, await chain.hotkeyOwner(hotkey, at)] as const),
  );
  return new Map(pairs.flatMap(([hotkey, owner]) => (owner ? [[hotkey, owner]] : [])));
}

async function readSubnet(
  { of, neurons, stakes, weights }: DeclaredSubnet,
  { netuid, firstEmission }: SubnetSummary,
  chain: Reads,
  at: BlockRef,
): Promise<PresentSubnet> {
  const hotkeys = neurons.map(({ hotkey }) => hotkey.address);
  if (typeof of === 'object') hotkeys.push(of.hotkey.address);
  const [hyperparameters, uids, held] = await Promise.all([
    chain.hyperparameters(netuid, at),
    Promise.all(hotkeys.map((hotkey) => chain.uidOf(hotkey, netuid, at))),
    Promise.all(
      stakes.map(({ hotkey, coldkey }) => {
        return chain.stakeOf(hotkey.address, coldkey.address, netuid, at);
      }),
    ),
  ]);
  const byHotkey = new Map<Ss58, number>();
  for (const [index, hotkey] of hotkeys.entries()) {
    const uid = uids[index];
    if (uid !== undefined) byHotkey.set(hotkey, uid);
  }
  const rows = weights.map(({ from }) => {
    const uid = byHotkey.get(from.address);
    return uid === undefined ? [] : chain.weightsOf(netuid, uid, at);
  });
  return {
    ...{ netuid, started: firstEmission !== undefined, uids: byHotkey },
    hyperparameters: hyperparameters ?? [],
    stakes: held.map(({ units }) => units),
    weights: await Promise.all(rows),
  };
}
