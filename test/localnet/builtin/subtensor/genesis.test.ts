import { expect, it } from 'vitest';
import { subnetAccount } from '../../../../src/localnet/builtin/pallets/subtensor/custody.js';
import { reservesOf } from '../../../../src/localnet/builtin/pallets/subtensor/reserves.js';
import { stakeOf } from '../../../../src/localnet/builtin/pallets/subtensor/stake-book.js';
import { totalIssuance } from '../../../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { tempo } from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import {
  subnetworkN,
  subtokenEnabled,
  tokenSymbol,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  maxAllowedUids,
  uids,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { commitRevealWeightsEnabled } from '../../../../src/localnet/builtin/pallets/subtensor/storage/weights.js';
import { allNetuids } from '../../../../src/localnet/builtin/pallets/subtensor/subnets.js';
import { ZERO_HASH } from '../../../../src/localnet/builtin/types/account.js';
import { toHex } from '../../../../src/units/hex.js';
import { accountIdOf, type Ss58 } from '../../../../src/units/ss58.js';
import { netuidOf, operatedChain, TAO } from './support/operator.js';

const [root, first] = [netuidOf(0), netuidOf(1)];

it('starts with the two subnets that every chain starts with', () => {
  const { storage } = operatedChain();
  expect(allNetuids(storage)).toEqual([0, 1]);
  for (const netuid of [root, first]) expect(tempo.get(storage, netuid)).toBe(100);
  expect(maxAllowedUids.get(storage, root)).toBe(64);
  expect(reservesOf(storage, first)).toMatchObject({
    mechanism: 'dynamic',
    taoReserve: 10n * TAO,
    alphaReserve: 10n * TAO,
    alphaOut: TAO,
  });
  const nobody = { hotkey: ZERO_HASH, coldkey: ZERO_HASH, netuid: first };
  expect(stakeOf(storage, nobody)).toBe(TAO);
  expect(uids.get(storage, first, ZERO_HASH)).toBe(0);
  expect(subnetworkN.get(storage, first)).toBe(1);
  const symbols = [root, first].map((netuid) => tokenSymbol.get(storage, netuid));
  expect(symbols.map((symbol) => new TextDecoder().decode(symbol))).toEqual(['Τ', 'α']);
});

it('lets everyone stake on root at once, which the real chain must be told to', () => {
  const { storage } = operatedChain();
  expect(subtokenEnabled.get(storage, root)).toBe(true);
  expect(subtokenEnabled.get(storage, first)).toBe(false);
});

it('seals weights unless told otherwise, and counts no TAO as emitted yet', () => {
  const { storage } = operatedChain();
  expect(commitRevealWeightsEnabled.get(storage, first)).toBe(true);
  // One block has passed, and no subnet took its TAO.
  expect(totalIssuance.get(storage)).toBe(0n);
});

it.each([
  { netuid: root, address: '5EYCAe5jLQhn6ofDSvqF6iY53erXNkwhyE1aCEgvi1NNs91F' },
  { netuid: first, address: '5EYCAe5jLQhn6ofDSvqWqk5fA9XiqK3ahtx5kBNmAqF78mqL' },
])('keeps the TAO of subnet $netuid where the real chain does: $address', ({ netuid, address }) => {
  expect(subnetAccount(netuid)).toBe(toHex(accountIdOf(address as Ss58)));
});
