import { expect, it, test } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import {
  active,
  consensus,
  dividends,
  emission,
  incentive,
  lastUpdate,
  validatorPermit,
  validatorTrust,
} from '../../src/localnet/builtin/pallets/subtensor/storage/consensus.js';
import {
  subnetAlphaOutEmission,
  subnetExcessTao,
  subnetTaoInEmission,
} from '../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import { mechanismCountCurrent } from '../../src/localnet/builtin/pallets/subtensor/storage/mechanisms.js';
import {
  networkRegistrationAllowed,
  networksAdded,
  subnetworkN,
} from '../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import {
  axons,
  blockAtRegistration,
  identitiesV2,
  keys,
} from '../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { owner } from '../../src/localnet/builtin/pallets/subtensor/storage/ownership.js';
import { burn } from '../../src/localnet/builtin/pallets/subtensor/storage/registration.js';
import { totalHotkeyAlpha } from '../../src/localnet/builtin/pallets/subtensor/storage/stake.js';
import { fromHex } from '../../src/units/hex.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import { seeded } from '../economy/seeded.js';
import { accountOf, testChain } from '../localnet/builtin/subtensor/support/chain.js';
import { chainOfStorage } from '../support/storage-chain.js';

const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const sizes = [17, 64, 256];
/** Where the second mechanism of a subnet keeps its own (subnets/mechanism.rs). */
const SECOND = 4096;
const addressOf = (number: number) => encodeSs58(fromHex(accountOf(number)) ?? new Uint8Array());

/** Subnets of each size, with arbitrary values in every column of every neuron. */
function network() {
  const { storage } = testChain();
  const { between } = seeded(11n);
  const u16 = () => Number(between(0n, 65_535n));
  const bit = () => between(0n, 1n) === 1n;
  const subnets = sizes.map((size, index) => {
    const netuid = (index + 1) as Netuid;
    const column = <T>(of: () => T) => Array.from({ length: size }, of);
    const columns = {
      ...{ consensus: column(u16), dividends: column(u16), validatorTrust: column(u16) },
      ...{ incentive: column(u16), second: column(u16), lastUpdate: column(u16) },
      ...{ active: column(bit), permit: column(bit), registered: column(u16), port: column(u16) },
      emission: column(() => between(0n, 2n ** 63n) as AlphaUnits),
      stake: column(() => between(0n, 2n ** 50n) as AlphaUnits),
      root: column(() => between(0n, 2n ** 50n) as AlphaUnits),
    };
    const one = [netuid] as const;
    networksAdded.set(storage, one, true);
    subnetworkN.set(storage, one, size);
    mechanismCountCurrent.set(storage, one, 2);
    consensus.set(storage, one, columns.consensus);
    dividends.set(storage, one, columns.dividends);
    validatorTrust.set(storage, one, columns.validatorTrust);
    active.set(storage, one, columns.active);
    validatorPermit.set(storage, one, columns.permit);
    emission.set(storage, one, columns.emission);
    incentive.set(storage, [netuid], columns.incentive);
    lastUpdate.set(storage, [netuid], columns.lastUpdate);
    incentive.set(storage, [netuid + SECOND], columns.second);
    const standing = { burn: rao(between(1n, 2n ** 60n)), open: bit() };
    const paid = { into: rao(between(0n, 10n ** 9n)), excess: rao(between(0n, 10n ** 9n)) };
    const made = between(0n, 2n ** 60n) as AlphaUnits;
    burn.set(storage, one, standing.burn);
    networkRegistrationAllowed.set(storage, one, standing.open);
    subnetTaoInEmission.set(storage, one, paid.into);
    subnetExcessTao.set(storage, one, paid.excess);
    subnetAlphaOutEmission.set(storage, one, made);
    for (let uid = 0; uid < size; uid += 1) {
      const hotkey = accountOf(1_000 * netuid + uid);
      keys.set(storage, [netuid, uid], hotkey);
      owner.set(storage, [hotkey], accountOf(uid % 10));
      blockAtRegistration.set(storage, [netuid, uid], columns.registered[uid] ?? 0);
      totalHotkeyAlpha.set(storage, [hotkey, netuid], columns.stake[uid] as AlphaUnits);
      totalHotkeyAlpha.set(storage, [hotkey, 0 as Netuid], columns.root[uid] as AlphaUnits);
      const port = columns.port[uid] ?? 0;
      axons.set(storage, [netuid, hotkey], {
        ...{ block: 1, version: 2, ip: BigInt(uid), port, ipType: 4, protocol: 0 },
        ...{ placeholder1: 0, placeholder2: 0 },
      });
    }
    return { netuid, size, columns, standing, paid, made };
  });
  const nothing = new Uint8Array();
  identitiesV2.set(storage, [accountOf(3)], {
    ...{ name: new TextEncoder().encode('Größe'), url: nothing, githubRepo: nothing },
    ...{ image: nothing, discord: nothing, description: nothing, additional: nothing },
  });
  return { storage, subnets };
}

const { storage, subnets } = network();
let opened: Promise<Chain> | undefined;
const open = () => {
  opened ??= chainOfStorage(storage);
  return opened;
};

test.each(subnets)('each of $size neurons has its own values from storage', async (subnet) => {
  const { netuid, size, columns } = subnet;
  const metagraph = await (await open()).metagraph(netuid, at);
  expect(metagraph?.neurons).toHaveLength(size);
  for (const [uid, neuron] of (metagraph?.neurons ?? []).entries()) {
    const port = columns.port[uid];
    expect(neuron).toMatchObject({
      ...{ uid, hotkey: addressOf(1_000 * netuid + uid), coldkey: addressOf(uid % 10) },
      identity: uid % 10 === 3 ? 'Größe' : undefined,
      ...{ consensus: columns.consensus[uid], incentive: columns.incentive[uid] },
      ...{ dividends: columns.dividends[uid], validatorTrust: columns.validatorTrust[uid] },
      ...{ active: columns.active[uid], validatorPermit: columns.permit[uid] },
      ...{ lastUpdate: columns.lastUpdate[uid], registeredAt: columns.registered[uid] },
      emission: alpha(netuid, columns.emission[uid] ?? 0n),
      alphaStake: alpha(netuid, columns.stake[uid] ?? 0n),
      rootStake: columns.root[uid],
      axon: port === 0 ? undefined : { ip: BigInt(uid), port, ipType: 4, version: 2 },
    });
  }
});

test.each(subnets)('a second mechanism of $size has incentives alone', async (subnet) => {
  const { netuid, columns } = subnet;
  const chain = await open();
  const [first, second] = [await chain.metagraph(netuid, at), await chain.metagraph(netuid, at, 1)];
  expect(second?.neurons).toEqual(
    first?.neurons.map((neuron, uid) => ({
      ...neuron,
      ...{ incentive: columns.second[uid], lastUpdate: undefined },
    })),
  );
  await expect(chain.metagraph(netuid, at, 2)).rejects.toMatchObject({ code: 'not-found' });
});

it('each subnet stands among the others by its own values from storage', async () => {
  const standings = await (await open()).standings(at);
  expect(standings).toMatchObject(
    subnets.map(({ netuid, size, columns, standing, paid, made }) => ({
      ...{ netuid, neurons: size, mechanisms: 2, burn: standing.burn },
      validators: columns.permit.filter(Boolean).length,
      registrationOpen: standing.open,
      ...{ emission: paid.into + paid.excess, alphaOutEmission: alpha(netuid, made) },
    })),
  );
});
