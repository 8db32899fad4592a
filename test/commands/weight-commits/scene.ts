import { blake2AsHex } from '@polkadot/util-crypto';
import type { RevealedRow } from '../../../src/chain/calls/weight-call.js';
import type { ChainEvent } from '../../../src/chain/outcome.js';
import type { CommitTerms, HashCommit } from '../../../src/chain/weight-commits.js';
import type { StoredWeights, WeightRules } from '../../../src/chain/weights.js';
import { preimageOf } from '../../../src/commands/weights/commit/plan.js';
import type { Context } from '../../../src/context.js';
import type { CommitSecret, NotedCommit } from '../../../src/journal/commit-notes.js';
import type { Hex } from '../../../src/units/hex.js';
import { parseNetuid } from '../../../src/units/netuid.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { fixtureChain } from '../../support/fixture-chain.js';
import { noNotes } from '../../support/no-notes.js';
import { signingInput } from '../../support/signing-input.js';
import { testContext } from '../../support/test-context.js';

export const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
export const netuid = parseNetuid('3');
export const block = { number: 9, hash: '0x09' } as const;
export const hash = `0x${'a'.repeat(63)}0` as const;

const rules: WeightRules = {
  ...{ neurons: 10, rateLimit: 5, versionKey: 7n, minAllowedWeights: 1 },
  ...{ maxWeightsLimit: 65_535, commitReveal: true, stakeThreshold: 0n, ownerHotkey: BOB },
  ...{ mechanisms: 1, immunityPeriod: 0 },
};

/** Block 9 or so, in epoch 4, which ends with block 19. */
export const terms: CommitTerms = {
  ...{ netuid, tempo: 10, commitReveal: true, revealPeriod: 1, mechanisms: 1 },
  clock: {
    ...{ lastEpochBlock: 9, pendingEpochAt: 0 },
    ...{ subnetEpochIndex: 4, blocksSinceLastStep: 0 },
  },
  ...{ rateLimit: 5, versionKey: 7n, timelockVersion: 4, now: 0 },
};

export const input = {
  ...signingInput,
  ...{ netuid, mech: 0, hotkey: 'default', versionKey: undefined },
  ...{ uids: undefined, weightsFile: undefined, computedAt: undefined },
  weights: [
    { uid: '1', weight: '2' },
    { uid: '2', weight: '1' },
  ],
};

type Scene = {
  readonly answers?: readonly boolean[];
  readonly events?: readonly ChainEvent[];
  readonly slices?: object;
  readonly stored?: StoredWeights;
};

/** The commit of these weights as the chain would hold it. */
export const hashOf = (row: RevealedRow): Hex =>
  blake2AsHex(preimageOf({ hotkey: ALICE, netuid, mechanism: 0 }, row)) as Hex;

/** A chain on which the hotkey is uid 4; it holds whatever commits were sent, unless told otherwise. */
export function scene({ answers = [], events = [], slices = {}, stored = [] }: Scene = {}) {
  const ending = () => ({ status: 'finalized', block, hash, events }) as const;
  const kept: (readonly [NotedCommit, CommitSecret])[] = [];
  const base = fixtureChain({ [ALICE]: 10n ** 9n }, ending);
  const setter = { uid: 4, lastUpdate: 0, validatorPermit: true };
  const chain = {
    ...base,
    weightRules: async () => rules,
    weightSetter: async () => setter,
    weightTargets: async () => [],
    commitTerms: async () => terms,
    commitHash: (bytes: Uint8Array) => blake2AsHex(bytes),
    blockTime: () => 12_000,
    supports: () => true,
    uidOf: async () => 4,
    weightsOf: async () => stored,
    timelockedCommits: async () => [],
    hashCommits: async (): Promise<readonly HashCommit[]> =>
      base.sent.flatMap((call) => {
        const of = call as { commitHash?: Hex; commits?: readonly { commitHash: Hex }[] };
        const hashes = of.commits?.map((each) => each.commitHash) ?? [of.commitHash ?? '0x'];
        return hashes.map((each) => ({ hotkey: ALICE, hash: each, block: 9, epoch: 4 }));
      }),
    ...slices,
  };
  const { context, seen, done } = testContext({ chain, coldkey: BOB, answers });
  const sign = () => new Uint8Array(64);
  const unlocked = { address: ALICE, publicKey: new Uint8Array(32), scheme: 'sr25519', sign };
  const unlockHotkey = async () => {
    seen.steps.push('unlocked the hotkey');
    return { ...unlocked, notes: noNotes };
  };
  const world = {
    ...context,
    wallets: async () => ({ hotkeyAddress: () => ALICE }),
    keys: async () => ({ unlockHotkey }),
    commitNotes: {
      keep: (commit: NotedCommit, secret: CommitSecret) => {
        seen.steps.push(base.sent.length === 0 ? 'kept' : 'kept too late');
        kept.push([commit, secret]);
      },
      list: () => kept.map(([commit]) => commit),
      open: (asked: NotedCommit) => kept.find(([commit]) => commit.hash === asked.hash)?.[1],
    },
  } as unknown as Context;
  return { chain, context: world, seen, done, kept };
}
