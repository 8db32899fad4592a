import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import { newHome } from '../support/cli.js';
import { describeRealRuntime } from '../support/real-runtime.js';
import { createSubnet, startSubnet } from '../support/real-subnet.js';
import { openRealChain } from '../support/realchain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 600_000 });

describeRealRuntime("an owner's and a hotkey's calls on the real runtime", (blob) => {
  const home = newHome();
  let served: ServedChain;
  let node: Awaited<ReturnType<typeof openRealChain>>;
  let netuid: number;
  let hotkey: string;

  const data = async (line: string) => {
    const done = await home.btcli(`${line} --network ${served.url} --json`);
    const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
    expect({ line, said }).toEqual({ line, said: '' });
    return done.json().data ?? {};
  };
  const stored = async (pallet: string, item: string, ...keys: readonly unknown[]) =>
    (await node.api.query[pallet]?.[item]?.(...keys))?.toJSON();

  beforeAll(async () => {
    served = await servedChain({ runtime: openRuntime(blob) });
    node = await openRealChain(served.url);
    const made = await home.btcli('wallet create --wallet owner --no-password --json');
    hotkey = (made.json().data as { hotkey: { address: string } }).hotkey.address;
    await data('wallet faucet --wallet owner --amount 5000 --yes');
    netuid = await createSubnet(home, node, served.url, 'owner');
    await startSubnet(home, node, served.url, 'owner', netuid);
  }, 600_000);

  afterAll(async () => {
    await node.close();
    await served.close();
    home.remove();
  });

  it('changes two hyperparameters in one batch', async () => {
    const line = `subnet hyperparameters set --wallet owner --netuid ${netuid} --yes`;
    const done = await data(`${line} immunity_period=4321 bonds_penalty=50%`);
    expect(done).toMatchObject({ plan: { call: 'Utility.batch_all' } });
    expect(await stored('subtensorModule', 'immunityPeriod', netuid)).toBe(4321);
    expect(await stored('subtensorModule', 'bondsPenalty', netuid)).toBe(32_768);
  });

  it('says what the subnet is, and keeps what was not named', async () => {
    const line = `subnet identity set --wallet owner --netuid ${netuid} --yes`;
    await data(`${line} --subnet-name Example`);
    await data(`${line} --url https://example.org`);
    expect(await stored('subtensorModule', 'subnetIdentitiesV3', netuid)).toMatchObject({
      subnetName: `0x${Buffer.from('Example').toString('hex')}`,
      subnetUrl: `0x${Buffer.from('https://example.org').toString('hex')}`,
    });
    await data(`subnet symbol set --wallet owner --netuid ${netuid} --symbol ζ --yes`);
    const symbol = await stored('subtensorModule', 'tokenSymbol', netuid);
    expect(symbol).toBe(`0x${Buffer.from('ζ').toString('hex')}`);
  });

  it('announces an axon and commits what anybody can read', async () => {
    const line = `--wallet owner --netuid ${netuid} --yes`;
    await data(`axon set ${line} --ip 8.8.8.8 --port 8091`);
    expect(await stored('subtensorModule', 'axons', netuid, hotkey)).toMatchObject({
      ...{ ip: 0x08080808, port: 8091, ipType: 4 },
    });
    await data(`prometheus set ${line} --ip 2606:4700:4700::1111 --port 9100`);
    expect(await stored('subtensorModule', 'prometheus', netuid, hotkey)).toMatchObject({
      ...{ ipType: 6, port: 9100 },
    });
    await data(`commitments set ${line} --data example --hex 0x00ff`);
    expect(await stored('commitments', 'commitmentOf', netuid, hotkey)).toMatchObject({
      info: { fields: [{ raw7: '0x6578616d706c65' }, { raw2: '0x00ff' }] },
    });
    const listed = await data(`commitments list --netuid ${netuid}`);
    expect(listed).toMatchObject({
      commitments: [{ hotkey, fields: [{ text: 'example' }, { hex: '0x00ff', text: null }] }],
    });
  });
});
