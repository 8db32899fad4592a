import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import { newHome } from '../support/cli.js';
import { describeRealRuntime } from '../support/real-runtime.js';
import { createSubnet, headOf, startSubnet } from '../support/real-subnet.js';
import { openRealChain } from '../support/realchain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 600_000 });

/** What quicknet published for round 1000. */
const PULSE =
  '0xb44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
const TEMPO = 10;

describeRealRuntime('weights are committed and shown on the real runtime', (blob) => {
  const home = newHome();
  let served: ServedChain;
  let node: Awaited<ReturnType<typeof openRealChain>>;
  let netuid: number;

  const data = async (line: string) => {
    const done = await home.btcli(`${line} --network ${served.url} --json`);
    const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
    expect({ line, said }).toEqual({ line, said: '' });
    return done.json().data ?? {};
  };
  const weights = async () =>
    (await node.api.query.subtensorModule?.weights?.(netuid, 0))?.toJSON();

  beforeAll(async () => {
    served = await servedChain({ runtime: openRuntime(blob) });
    node = await openRealChain(served.url);
    await home.btcli('wallet create --wallet owner --no-password --json');
    await data('wallet faucet --wallet owner --amount 5000 --yes');
    netuid = await createSubnet(home, node, served.url, 'owner');
    await startSubnet(home, node, served.url, 'owner', netuid);
    const admin = node.api.tx.adminUtils;
    for (const call of [
      admin?.sudoSetTempo?.(netuid, TEMPO),
      admin?.sudoSetWeightsSetRateLimit?.(netuid, 0),
      admin?.sudoSetCommitRevealWeightsEnabled?.(netuid, true),
    ]) {
      if (!call) throw new Error('this runtime lacks a setting');
      await node.sudo(call);
    }
  }, 600_000);

  afterAll(async () => {
    await node.close();
    await served.close();
    home.remove();
  });

  it('by hash, revealed in the blocks that were told', async () => {
    const line = `weights commit --wallet owner --netuid ${netuid} --weights 0:1 --yes`;
    const { reveal } = await data(line);
    const { from } = reveal as { from: number };
    await node.advance(Math.max(0, from - 1 - (await headOf(node))));
    await data(`weights reveal --wallet owner --netuid ${netuid} --yes`);
    expect(await weights()).toEqual([[0, 65_535]]);
  });

  it('under a time lock, opened with the published pulse of its round', async () => {
    const { api } = node;
    const { pulses } = api.query.drand ?? {};
    const { setStorage, killStorage } = api.tx.system ?? {};
    if (!pulses || !setStorage || !killStorage) throw new Error('this runtime has no beacon');
    // What was revealed above must not pass for what the lock hides.
    await node.sudo(killStorage([api.query.subtensorModule?.weights?.key(netuid, 0) ?? '']));
    expect(await weights()).toEqual([]);
    const line = `weights commit-timelocked --wallet owner --netuid ${netuid} --weights 0:1`;
    await data(`${line} --round 1000 --yes`);
    const pulse = { round: 1000, randomness: `0x${'11'.repeat(32)}`, signature: PULSE };
    const type = api.registry.createLookupType(pulses.creator.meta.type.asMap.value);
    const value = api.registry.createTypeUnsafe(type, [pulse]).toHex();
    await node.sudo(setStorage([[pulses.key(1000), value]]));
    await node.advance(3 * (TEMPO + 1));
    expect(await weights()).toEqual([[0, 65_535]]);
  });
});
