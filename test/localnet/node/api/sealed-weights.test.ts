import type { Codec } from '@polkadot/types/types';
import { expect, it } from 'vitest';
import { encodePayload } from '../../../../src/timelock/payload.js';
import { sealForRound } from '../../../../src/timelock/seal.js';
import { connected, pair } from './connected.js';

const NETUID = 2;

it('opens weights that were sealed with the beacon the chain names, with no help from outside', async () => {
  const { api, tx, chain } = await connected();
  const [alice, hotkey] = [pair('Alice'), pair('Alice//hotkey')];
  const read = async (pallet: string, item: string, ...keys: unknown[]) =>
    (await api.query[pallet]?.[item]?.(...keys)) as Codec;
  const sudo = (name: string, ...args: unknown[]) =>
    tx('sudo', 'sudo', tx('adminUtils', name, ...args).method);
  const setUp = [
    tx('subtensorModule', 'registerNetwork', hotkey.address),
    sudo('sudoSetTempo', NETUID, 10),
    sudo('sudoSetWeightsSetRateLimit', NETUID, 0),
  ];
  for (const call of setUp) {
    await call.signAndSend(alice, { nonce: -1 });
    await chain.advance(1);
  }

  const { publicKey } = (await read('drand', 'beaconConfig')) as unknown as { publicKey: Codec };
  const round = BigInt((await read('drand', 'lastStoredRound')).toString()) + 12n;
  const weights = { hotkey: hotkey.publicKey, uids: [0], values: [5], versionKey: 0n };
  // Without what stands before the bytes, their number.
  const key = publicKey.toU8a().slice(-96);
  const commit = sealForRound(key, round, encodePayload(weights));
  const sealed = tx('subtensorModule', 'commitTimelockedWeights', NETUID, [...commit], round, 4);
  await sealed.signAndSend(hotkey, { nonce: -1 });
  await chain.advance(1);
  const pending = await api.query.subtensorModule?.timelockedWeightCommits?.entries(NETUID);
  expect(pending).toHaveLength(1);

  await chain.advance(20);
  expect((await read('drand', 'pulses', round)).isEmpty).toBe(false);
  expect((await read('subtensorModule', 'weights', NETUID, 0)).toJSON()).toEqual([[0, 65_535]]);
});
