import { commitHash } from '../../../../../src/consensus/weights/commit-hash.js';
import { callNamed } from '../../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../../src/localnet/builtin/frame/dispatch.js';
import { DispatchFailure, Rejection } from '../../../../../src/localnet/builtin/frame/failure.js';
import { hearBeacon } from '../../../../../src/localnet/builtin/pallets/drand/hear-beacon.js';
import { ownBeacon } from '../../../../../src/localnet/builtin/pallets/drand/own-beacon.js';
import { beaconConfig } from '../../../../../src/localnet/builtin/pallets/drand/storage.js';
import { subtensorError } from '../../../../../src/localnet/builtin/pallets/subtensor/errors.js';
import { admit } from '../../../../../src/localnet/builtin/pallets/subtensor/guards/index.js';
import { stakeThreshold } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import {
  commitRevealWeightsEnabled,
  weights,
  weightsSetRateLimit,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { now } from '../../../../../src/localnet/builtin/pallets/timestamp/index.js';
import { readerOf } from '../../../../../src/localnet/builtin/scale/reader.js';
import { type AccountId, accountId } from '../../../../../src/localnet/builtin/types/account.js';
import type { DispatchError } from '../../../../../src/localnet/builtin/types/dispatch-error.js';
import { signedBy } from '../../../../../src/localnet/builtin/types/origin.js';
import { fromHex, toHex } from '../../../../../src/units/hex.js';
import type { Netuid } from '../../../../../src/units/money.js';
import { storageIndex } from '../../../../../src/units/storage-index.js';
import { accountOf, testChain } from '../support/chain.js';
import { addSubnet } from '../support/subnet.js';

export const TAO = 1_000_000_000n;
export const NETUID = 1 as Netuid;
export const [owner, validator, second] = [accountOf(1), accountOf(2), accountOf(3)];
export const nobody = accountOf(8);

export const row = { uids: [0, 2], values: [100, 200], salt: [7, 8, 9], versionKey: 0n };
export type Row = typeof row;

/** The hash that somebody commits for weights. */
export const hashOf = (who: AccountId, of: Row = row, mecid = 0) =>
  toHex(
    commitHash({
      ...of,
      accountId: accountId.encode(who),
      storageIndex: storageIndex(NETUID, mecid),
    }),
  );

/** A subnet of three under commit-reveal without a wait, of which two may set weights, in its first block. */
export function committing(tempo = 10) {
  const chain = testChain();
  const { storage, assembly } = chain;
  addSubnet(chain, {
    netuid: NETUID,
    tempo,
    tao: 100n * TAO,
    alphaIn: 100n * TAO,
    owner: { coldkey: accountOf(990), hotkey: owner },
    neurons: [
      { hotkey: owner, coldkey: accountOf(990) },
      { hotkey: validator, coldkey: accountOf(900), alpha: 10n * TAO, permit: true },
      { hotkey: second, coldkey: accountOf(901), alpha: 10n * TAO, permit: true },
    ],
  });
  commitRevealWeightsEnabled.set(storage, [NETUID], true);
  weightsSetRateLimit.set(storage, [NETUID], 0n);
  stakeThreshold.set(storage, TAO);
  beaconConfig.set(storage, ownBeacon());
  let height = 0;
  /** A block as far as weights go: twelve seconds of it, and what the beacon has published by then. */
  const step = (block: number) => {
    height = block;
    chain.enter(block);
    hearBeacon(chain);
    now.set(storage, BigInt(block) * 12_000n);
  };
  /** Goes on to a block, with everything that happens by itself in those between. */
  const enter = (block: number) => {
    while (height < block) step(height + 1);
  };
  /** Goes on to a block by way of those with an epoch alone. */
  const leap = (block: number) => {
    while (height < block) {
      step(Math.min(block, height - (height % tempo) + tempo));
    }
  };
  enter(1);

  const named = (name: string, args: object) =>
    callNamed(assembly, 'SubtensorModule', name, { netuid: NETUID, ...args });
  const since = (before: number) =>
    chain
      .events()
      .slice(before)
      .map(({ event }) => event as { readonly tag: string; readonly value?: unknown });

  return {
    ...chain,
    enter,
    leap,
    step,
    height: () => height,
    named,
    /** Dispatches as a block does, guards included: the name of the error, or the events. */
    send: (who: AccountId, name: string, args: object = {}) => {
      const before = chain.events().length;
      const { error } = dispatch(chain, named(name, args), signedBy(who));
      return error ? errorName(error) : since(before).map(({ tag }) => tag);
    },
    /** What the call itself says, past the guards; rolled back like a dispatch. */
    run: (who: AccountId, name: string, args: object = {}) => {
      const { call, args: given } = named(name, args);
      const before = chain.events().length;
      storage.begin();
      try {
        call.run(chain, signedBy(who), given);
        storage.commit();
        return since(before).map(({ tag }) => tag);
      } catch (thrown) {
        storage.rollback();
        if (thrown instanceof DispatchFailure) return errorName(thrown.error);
        throw thrown;
      }
    },
    /** The number the pool refuses a call with, or undefined. */
    code: (who: AccountId, name: string, args: object = {}) => {
      try {
        admit(chain, who, named(name, args));
        return undefined;
      } catch (thrown) {
        if (!(thrown instanceof Rejection)) throw thrown;
        return thrown.error.value.value;
      }
    },
    allEvents: () => since(0),
    weightsOf: (uid: number, mecid = 0) => weights.get(storage, storageIndex(NETUID, mecid), uid),
  };
}

export type Committing = ReturnType<typeof committing>;

export function errorName(error: DispatchError): string {
  if (error.tag !== 'Module') return error.tag;
  return subtensorError.decode(readerOf(fromHex(error.value.error) ?? new Uint8Array()));
}
