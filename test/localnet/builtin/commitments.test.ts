import { beforeAll, describe, expect, it } from 'vitest';
import { openSealed } from '../../../src/localnet/builtin/pallets/commitments/open-sealed.js';
import { purgeCommitments } from '../../../src/localnet/builtin/pallets/commitments/purge.js';
import {
  commitmentOf,
  revealedCommitments,
  timelockedIndex,
  usedSpaceOf,
} from '../../../src/localnet/builtin/pallets/commitments/storage.js';
import { hearBeacon } from '../../../src/localnet/builtin/pallets/drand/hear-beacon.js';
import { ownBeacon } from '../../../src/localnet/builtin/pallets/drand/own-beacon.js';
import { loadTimelock } from '../../../src/localnet/builtin/pallets/drand/timelock.js';
import { bonds } from '../../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import { subnetEpochIndex } from '../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { now } from '../../../src/localnet/builtin/pallets/timestamp/index.js';
import { sealForRound } from '../../../src/timelock/seal.js';
import { accountOf } from './subtensor/support/chain.js';
import { alice, netuidOf, operatedChain, tagsOf } from './subtensor/support/operator.js';

const netuid = netuidOf(2);
const hotkey = accountOf(1);

function subnet() {
  const chain = operatedChain();
  chain.openSubnet(hotkey);
  const commit = (fields: readonly unknown[], who = hotkey) =>
    chain.send(who, 'Commitments', 'set_commitment', { netuid, info: { fields } });
  return { ...chain, commit };
}
const raw = (length: number) => ({
  ...(length <= 128
    ? { tag: `Raw${length}`, value: `0x${'00'.repeat(length)}` }
    : { tag: 'BigRaw', value: new Uint8Array(length) }),
});

describe('a commitment', () => {
  it('is kept until the next, of whoever has a uid, in three fields', () => {
    const { commit, storage } = subnet();
    expect(tagsOf(commit([raw(2)]))).toEqual(['Commitment']);
    expect(commit([raw(1)], alice).error).toBe('Commitments.AccountNotAllowedCommit');
    const four = [raw(1), raw(1), raw(1), raw(1)];
    expect(commit(four).error).toBe('Commitments.TooManyFieldsInCommitmentInfo');
    expect(commitmentOf.get(storage, netuid, hotkey)?.info.fields).toEqual([raw(2)]);
  });

  it('takes a hundred bytes at least of what an epoch allows', () => {
    const { commit, storage } = subnet();
    commit([]);
    commit([raw(512), raw(100)]);
    expect(usedSpaceOf.get(storage, netuid, hotkey)?.usedSpace).toBe(712n);
    for (let at = 0; at < 4; at++) commit([raw(512)]);
    expect(commit([raw(512)]).error).toBe('Commitments.SpaceLimitExceeded');
    subnetEpochIndex.set(storage, [netuid], 7);
    expect(commit([raw(512)]).error).toBeUndefined();
  });

  it('that is sealed waits to be opened, and nothing waits where the subnet ended', () => {
    const { commit, storage } = subnet();
    const sealed = { encrypted: Uint8Array.of(1, 2), revealRound: 9n };
    const done = commit([{ tag: 'TimelockEncrypted', value: sealed }]);
    expect(done.events).toMatchObject([{ tag: 'TimelockCommitment', value: { revealRound: 9n } }]);
    expect(timelockedIndex.get(storage)).toEqual([[netuid, hotkey]]);
    purgeCommitments(storage, netuid);
    expect(timelockedIndex.get(storage)).toEqual([]);
    expect(commitmentOf.exists(storage, netuid, hotkey)).toBe(false);
  });

  it('can reset what others hold in its hotkey, where the owner allows it', () => {
    const { commit, storage, admin } = subnet();
    const reset = [{ tag: 'ResetBondsFlag' }];
    bonds.set(
      storage,
      [2, 0],
      [
        [0, 5],
        [1, 6],
      ],
    );
    commit(reset);
    expect(bonds.get(storage, 2, 0)).toHaveLength(2);
    admin('root', 'sudo_set_bonds_reset_enabled', { netuid, enabled: true });
    commit(reset);
    expect(bonds.get(storage, 2, 0)).toEqual([[1, 6]]);
  });
});

describe('what a hotkey has sealed', () => {
  beforeAll(loadTimelock);

  /** The next block by the beacon, after what the pallet does by itself. */
  function hear(chain: ReturnType<typeof subnet>, seconds: number) {
    const before = chain.events().length;
    openSealed(chain);
    now.set(chain.storage, BigInt(seconds) * 1000n);
    hearBeacon(chain);
    const caused = chain.events().slice(before);
    return caused.map(({ event }) => (event as { tag: string }).tag);
  }
  const sealed = (text: string, round: bigint) => ({
    tag: 'TimelockEncrypted',
    value: {
      encrypted: sealForRound(ownBeacon().publicKey, round, Buffer.from(text)),
      revealRound: round,
    },
  });

  it('is opened in the block after its pulse has come, and the rest stays committed', () => {
    const chain = subnet();
    chain.commit([raw(2), sealed('soon', 7n)]);
    expect(hear(chain, 15)).toEqual([]);
    expect(hear(chain, 18)).toEqual(['NewPulse']);
    expect(hear(chain, 21)).toEqual(['CommitmentRevealed']);
    expect(revealedCommitments.get(chain.storage, netuid, hotkey)).toEqual([
      [new Uint8Array(Buffer.from('soon')), 1n],
    ]);
    expect(commitmentOf.get(chain.storage, netuid, hotkey)?.info.fields).toEqual([raw(2)]);
    expect(timelockedIndex.get(chain.storage)).toEqual([]);
  });

  it('is gone where it cannot be opened, with the whole commitment if it was all of it', () => {
    const chain = subnet();
    const wrong = { encrypted: Uint8Array.of(1), revealRound: 7n };
    chain.commit([{ tag: 'TimelockEncrypted', value: wrong }]);
    for (const seconds of [18, 21, 24]) hear(chain, seconds);
    expect(revealedCommitments.exists(chain.storage, netuid, hotkey)).toBe(false);
    expect(commitmentOf.exists(chain.storage, netuid, hotkey)).toBe(false);
    expect(timelockedIndex.get(chain.storage)).toEqual([]);
  });
});
