// A chain that grows from 10 to 128 subnets, each started and with its owner in it.
const STEPS = [10, 32, 64, 128];

/** `reached` is called each time the chain has as many as a step says. */
export async function manySubnets(
  { api, clock, key, build, send, root },
  steps = STEPS,
  reached = async () => {},
) {
  const { subtensorModule, adminUtils, balances } = api.tx;
  const rows = [];
  await root(balances.forceSetBalance(key('//Alice').address, 10n ** 17n));
  await root(adminUtils.sudoSetNetworkRateLimit(0));
  // The price of a subnet doubles with each, and falls back within as many blocks.
  await root(adminUtils.sudoSetLockReductionInterval(1));
  await root(adminUtils.sudoSetSubnetLimit(200));
  const count = async () => (await api.query.subtensorModule.totalNetworks()).toNumber();
  const started = new Set();
  for (const wanted of steps) {
    while ((await count()) < wanted) {
      const before = await count();
      await send(subtensorModule.registerNetwork(key(`//owner${before}`).address));
      if ((await count()) === before) throw new Error(`a subnet beyond ${before} was refused`);
      await build(1);
    }
    await build(12);
    for (const [id] of await api.query.subtensorModule.networksAdded.entries()) {
      const netuid = id.args[0].toNumber();
      if (netuid < 2 || started.has(netuid)) continue;
      started.add(netuid);
      await send(subtensorModule.startCall(netuid));
    }
    // So that every subnet has an epoch among them.
    const blocks = (await api.query.subtensorModule.tempo(2)).toNumber() + 1;
    const took = await build(blocks);
    rows.push(
      { what: `a block of ${wanted} subnets`, wall: took.wall / blocks, cpu: took.cpu / blocks },
      { what: `memory at ${wanted} subnets`, memory: clock.memory() },
    );
    await reached(wanted);
  }
  return rows;
}
