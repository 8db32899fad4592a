// A chain with one subnet of 256 neurons, 16 of which validate.
const TAO = 1_000_000_000n;
const TOGETHER = 20;

export async function oneBigSubnet({ api, ready, clock, key, build, send, root }) {
  const { subtensorModule, adminUtils, balances, utility } = api.tx;
  const rows = [
    { what: 'until it is served', ...ready, target: 4_000 },
    { what: 'memory when served', memory: clock.memory() },
  ];
  await build(50);
  const idle = await build(200);
  rows.push({ what: 'an idle block', wall: idle.wall / 200, cpu: idle.cpu / 200, target: 25 });
  const transfer = balances.transferKeepAlive(key('//Bob').address, TAO);
  rows.push({ what: 'a block with a transfer', ...(await send(transfer)) });
  await root(adminUtils.sudoSetNetworkRateLimit(0));
  await send(subtensorModule.registerNetwork(key('//owner').address));
  await build(12);
  await send(subtensorModule.startCall(2));
  for (const set of ['sudoSetTargetRegistrationsPerInterval', 'sudoSetMaxRegistrationsPerBlock']) {
    await root(adminUtils[set](2, 400));
  }
  await root(adminUtils.sudoSetWeightsSetRateLimit(2, 0));
  await root(adminUtils.sudoSetCommitRevealWeightsEnabled(2, false));
  const hotkeys = Array.from({ length: 255 }, (_, index) => key(`//hot${index}`));
  for (let from = 0; from < hotkeys.length; from += TOGETHER) {
    const some = hotkeys.slice(from, from + TOGETHER);
    const calls = some.map((pair) => subtensorModule.burnedRegister(2, pair.address));
    await send(utility.batchAll(calls));
  }
  const validators = hotkeys.slice(0, 16);
  for (const { address } of validators) {
    await send(subtensorModule.addStake(address, 2, 100n * TAO));
  }
  const tempo = (await api.query.subtensorModule.tempo(2)).toNumber();
  await build(tempo + 2);
  const uids = Array.from({ length: 256 }, (_, uid) => uid);
  for (const [index, pair] of validators.entries()) {
    const weights = uids.map((uid) => 1 + ((uid * uid + index) % 97));
    await send(subtensorModule.setWeights(2, uids, weights, 0), pair);
  }
  const count = (await api.query.subtensorModule.subnetworkN(2)).toNumber();
  let longest = { wall: 0, cpu: 0 };
  for (let block = 0; block < 2 * (tempo + 1); block++) {
    const took = await build(1);
    if (took.wall > longest.wall) longest = took;
  }
  rows.push({ what: `the block of an epoch of ${count} neurons`, ...longest, target: 500 });
  const incentives = (await api.query.subtensorModule.incentive(2)).toJSON();
  const earning = incentives.filter((share) => share > 0).length;
  if (earning === 0) throw new Error('nobody earned incentive: the epoch was of no weights');
  return rows;
}
