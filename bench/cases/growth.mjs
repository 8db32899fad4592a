// What ten times as much of something costs: time and memory above bare Node, as a multiple.
import { join } from 'node:path';
import { makeFarm } from '../farm.mjs';
import { bareNode, newHome } from '../home.mjs';
import { withChain } from '../localnet/chain.mjs';
import { manySubnets } from '../localnet/growth.mjs';
import { interleave } from '../measure/interleave.mjs';
import { peakOf } from '../measure/peak.mjs';
import { spread } from '../measure/statistics.mjs';
import { progress } from '../progress.mjs';

/** Time of the processor and peak memory of a case, both with what bare Node takes in the same rounds. */
async function costOf(each, rounds) {
  const took = await interleave([bareNode, each], rounds);
  const bare = took.get(bareNode.name);
  return {
    ms: spread(took.get(each.name).map(({ cpu }, round) => cpu - bare[round].cpu)).median,
    mib: await peakOf(each, rounds + 1),
    bare: await peakOf(bareNode, 0),
  };
}

/** The growth of both, of which `most` is linear. */
function grown(what, most, little, much) {
  return {
    ...{ what, most, ms: [little.ms, much.ms], time: much.ms / little.ms },
    mib: [little.mib, much.mib],
    memory: (much.mib - much.bare) / (little.mib - little.bare),
  };
}

async function measureGrowth(what, most, little, much, rounds) {
  progress(what);
  return grown(what, most, await costOf(little, rounds), await costOf(much, rounds));
}

export async function growthOfWallets(rounds) {
  const { folder, btcli } = newHome();
  const list = (count) => {
    const farm = join(folder, `farm${count}`);
    makeFarm(farm, count, 100);
    return btcli(`wallet list, ${count}00`, ['wallet', 'list', '--wallet-path', farm, '--json']);
  };
  return measureGrowth('hotkeys: 1,000 and 10,000', 10, list(10), list(100), rounds);
}

/** How many neurons the two subnets have. */
const [SMALL, BIG] = [25, 256];
const TOGETHER = 25;

/** Neurons, positions and accounts, on the chain of 256 neurons; a subnet of 25 is added to it. */
export async function growthOnChain({ api, key, send, build, root }, url, rounds) {
  progress('adding a subnet, and stakes');
  const { folder, btcli } = newHome();
  const { subtensorModule, adminUtils, balances, utility } = api.tx;
  const small = (await api.query.subtensorModule.totalNetworks()).toNumber();
  await send(subtensorModule.registerNetwork(key('//small').address));
  await build(12);
  await send(subtensorModule.startCall(small));
  for (const set of ['sudoSetTargetRegistrationsPerInterval', 'sudoSetMaxRegistrationsPerBlock']) {
    await root(adminUtils[set](small, 400));
  }
  const hotkeys = Array.from({ length: BIG - 1 }, (_, index) => key(`//hot${index}`).address);
  const register = (hotkey) => subtensorModule.burnedRegister(small, hotkey);
  await send(utility.batchAll(hotkeys.slice(0, SMALL - 1).map(register)));
  const places = [2, small].flatMap((netuid) => hotkeys.map((hotkey) => [hotkey, netuid]));
  for (const [name, count] of [
    ['few', 50],
    ['many', 500],
  ]) {
    const pair = key(`//${name}`);
    await send(balances.transferKeepAlive(pair.address, 10_000_000_000_000n));
    for (let from = 0; from < count; from += TOGETHER) {
      const some = places.slice(from, Math.min(from + TOGETHER, count));
      const stakes = some.map((place) => subtensorModule.addStake(...place, 1_000_000_000n));
      await send(utility.batchAll(stakes), pair);
    }
  }
  const on = ['--network', url, '--json'];
  const show = (netuid) =>
    btcli(`subnet show ${netuid}`, ['subnet', 'show', '--netuid', String(netuid), ...on]);
  const stakes = (name) =>
    btcli(`stake list ${name}`, ['stake', 'list', key(`//${name}`).address, ...on]);
  const balancesOf = (count) => {
    const farm = join(folder, `accounts${count}`);
    makeFarm(farm, count, 0);
    const words = ['wallet', 'balance', '--all', '--wallet-path', farm, ...on];
    return btcli(`balances of ${count}`, words);
  };
  return [
    await measureGrowth('neurons: 25 and 256', BIG / SMALL, show(small), show(2), rounds),
    await measureGrowth('positions: 50 and 500', 10, stakes('few'), stakes('many'), rounds),
    await measureGrowth('accounts: 100 and 1,000', 10, balancesOf(100), balancesOf(1000), rounds),
  ];
}

export async function growthOfSubnets(port, rounds) {
  const url = `ws://127.0.0.1:${port}`;
  const { btcli } = newHome();
  const costs = [];
  await withChain(undefined, String(port), (scene) =>
    manySubnets(scene, [12, 120], async (count) => {
      progress(`${count} subnets`);
      const list = ['subnet', 'list', '--network', url, '--json'];
      costs.push(await costOf(btcli(`subnet list of ${count}`, list), rounds));
    }),
  );
  return grown('subnets: 12 and 120', 10, ...costs);
}
