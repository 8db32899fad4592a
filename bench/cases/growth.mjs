// What ten times as much of something costs: time and memory above bare Node, as a multiple.
import { join } from 'node:path';
import { makeFarm } from '../farm.mjs';
import { bareNode, newHome } from '../home.mjs';
import { withChain } from '../localnet/chain.mjs';
import { manySubnets } from '../localnet/growth.mjs';
import { interleave } from '../measure/interleave.mjs';
import { peakOf } from '../measure/peak.mjs';
import { spread } from '../measure/statistics.mjs';

/** Times and peaks of a command on little and on ten times as much, and the growth of both. */
export async function measureGrowth(what, little, much, rounds) {
  const took = await interleave([bareNode, little, much], rounds);
  const above = (each) =>
    spread(took.get(each.name).map((ms, round) => ms - took.get(bareNode.name)[round])).median;
  const peaks = [
    await peakOf(bareNode, 0),
    await peakOf(little, rounds + 1),
    await peakOf(much, rounds + 1),
  ];
  return {
    what,
    ms: [above(little), above(much)],
    time: above(much) / above(little),
    mib: peaks.slice(1),
    memory: (peaks[2] - peaks[0]) / (peaks[1] - peaks[0]),
  };
}

export async function growthOfWallets(rounds) {
  const { folder, btcli } = newHome();
  const list = (count) => {
    const farm = join(folder, `farm${count}`);
    makeFarm(farm, count, 100);
    return btcli(`wallet list, ${count}00`, ['wallet', 'list', '--wallet-path', farm, '--json']);
  };
  return measureGrowth('hotkeys: 1,000 and 10,000', list(10), list(100), rounds);
}

/** Neurons and positions, on the chain of 256 neurons; a subnet of 25 is added to it. */
export async function growthOnChain({ api, key, send, build, root }, url, rounds) {
  const { btcli } = newHome();
  const { subtensorModule, adminUtils, balances, utility } = api.tx;
  const before = (await api.query.subtensorModule.totalNetworks()).toNumber();
  await send(subtensorModule.registerNetwork(key('//small').address));
  await build(12);
  const small = before;
  await send(subtensorModule.startCall(small));
  for (const set of ['sudoSetTargetRegistrationsPerInterval', 'sudoSetMaxRegistrationsPerBlock']) {
    await root(adminUtils[set](small, 400));
  }
  const hotkeys = Array.from({ length: 50 }, (_, index) => key(`//hot${index}`).address);
  await send(
    utility.batchAll(
      hotkeys.slice(0, 24).map((hotkey) => subtensorModule.burnedRegister(small, hotkey)),
    ),
  );
  const owners = { few: 5, many: 50 };
  for (const [name, count] of Object.entries(owners)) {
    const pair = key(`//${name}`);
    await send(balances.transferKeepAlive(pair.address, 1_000_000_000_000n));
    for (let from = 0; from < count; from += 10) {
      const some = hotkeys.slice(from, Math.min(from + 10, count));
      await send(
        utility.batchAll(some.map((hotkey) => subtensorModule.addStake(hotkey, 2, 1_000_000_000n))),
        pair,
      );
    }
  }
  const on = ['--network', url, '--json'];
  const show = (netuid) =>
    btcli(`subnet show ${netuid}`, ['subnet', 'show', '--netuid', String(netuid), ...on]);
  const stakes = (name) =>
    btcli(`stake list ${name}`, ['stake', 'list', key(`//${name}`).address, ...on]);
  return [
    await measureGrowth('neurons: 25 and 256', show(small), show(2), rounds),
    await measureGrowth('positions: 5 and 50', stakes('few'), stakes('many'), rounds),
  ];
}

export async function growthOfSubnets(port, rounds) {
  const url = `ws://127.0.0.1:${port}`;
  const { btcli } = newHome();
  const list = (name) => btcli(name, ['subnet', 'list', '--network', url, '--json']);
  const took = new Map();
  await withChain(undefined, String(port), (scene) =>
    manySubnets(scene, [12, 120], async (count) => {
      const each = list(`subnet list of ${count}`);
      const times = await interleave([bareNode, each], rounds);
      const above = times.get(each.name).map((ms, round) => ms - times.get(bareNode.name)[round]);
      took.set(count, {
        ms: spread(above).median,
        mib: await peakOf(each, 0),
        bare: await peakOf(bareNode, 0),
      });
    }),
  );
  const [little, much] = [took.get(12), took.get(120)];
  return {
    what: 'subnets: 12 and 120',
    ms: [little.ms, much.ms],
    time: much.ms / little.ms,
    mib: [little.mib, much.mib],
    memory: (much.mib - much.bare) / (little.mib - little.bare),
  };
}
