import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
  type Storage,
} from '../support/realchain.js';

const PALLET = 'subtensorModule';
const NOT_A_SUBNET = 60_000;
type Data = Readonly<Record<string, unknown>>;

describeRealChain('subnets on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let owner: { coldkey: string; hotkey: string };
  let netuid: number;

  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const storageOf = (finished: Finished) =>
    chain.storageAt(PALLET, finished.json().block?.hash ?? 'no block');
  const nonce = async () => (await chain.api.rpc.system.accountNextIndex(owner.coldkey)).toNumber();
  const freeOf = async (finished: Finished) => {
    const system = await chain.storageAt('system', finished.json().block?.hash ?? 'no block');
    return (await system('account', owner.coldkey)) as unknown as { data: { free: Codec } };
  };
  const free = async (finished: Finished) => (await freeOf(finished)).data.free.toString();
  const refused = async (line: string) => {
    const before = await nonce();
    const finished = await btcli(line);
    expect(await nonce()).toBe(before);
    return { status: finished.status, ...finished.json().error };
  };

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    const limit = chain.api.tx.adminUtils?.sudoSetNetworkRateLimit?.(0);
    if (!limit) throw new Error('this runtime has no sudoSetNetworkRateLimit');
    await chain.sudo(limit);
    owner = await fundedWallet(home, url, 'owner', '100000');
    await home.btcli('wallet create --wallet owner --hotkey rig --no-password --json');
    await home.btcli('wallet create --wallet stranger --no-password --json');
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('creates the subnet the coldkey pays for, and nothing above --max-cost', async () => {
    expect(await refused('subnet create --wallet owner --max-cost 999.999999999 --yes')).toEqual(
      expect.objectContaining({ status: 3, code: 'above-limit' }),
    );
    const made = await btcli('subnet create --wallet owner --yes');
    const data = made.json().data as Data;
    netuid = data.netuid as number;
    const storage = await storageOf(made);
    expect(await text(storage, 'subnetOwner', netuid)).toBe(owner.coldkey);
    expect(await text(storage, 'uids', netuid, owner.hotkey)).toBe('0');
    expect(await text(storage, 'networkLastLockCost')).toBe(rao(data.cost));
    expect(rao(data.free)).toBe(await free(made));
    expect(BigInt(rao(data.free)) + BigInt(rao(data.cost)) + BigInt(rao(data.feePaid))).toBe(
      100_000n * 10n ** 9n,
    );
  });

  it('starts it for its owner alone, and not before its time', async () => {
    const line = `subnet start --netuid ${netuid} --yes`;
    expect(await refused(`${line} --wallet stranger`)).toMatchObject({
      status: 3,
      code: 'not-allowed',
      message: expect.stringContaining(owner.coldkey),
    });
    expect(await refused(`subnet start --netuid ${NOT_A_SUBNET} --yes --wallet owner`)).toEqual(
      expect.objectContaining({ status: 2, code: 'not-found' }),
    );
    const early = await refused(`${line} --wallet owner`);
    const opens = Number(/from block (\d+)/.exec(early.message ?? '')?.[1]);
    const head = (await chain.api.rpc.chain.getHeader()).number.toNumber();
    // One block too few, then the very first that may.
    if (opens - head > 2) await chain.advance(opens - head - 2);
    expect(await refused(`${line} --wallet owner`)).toMatchObject({ code: 'not-allowed' });
    await chain.advance(1);
    const started = await btcli(`${line} --wallet owner`);
    const data = started.json().data as Data;
    const storage = await storageOf(started);
    expect(started.json().block?.number).toBe(opens);
    expect(await text(storage, 'firstEmissionBlockNumber', netuid)).toBe(`${data.firstEmission}`);
    expect(await text(storage, 'subtokenEnabled', netuid)).toBe('true');
    expect(rao(data.free)).toBe(await free(started));
    expect(await refused(`${line} --wallet owner`)).toMatchObject({ code: 'already-exists' });
  });

  it('registers a hotkey for the price that was shown, once', async () => {
    const line = `register burned --wallet owner --hotkey rig --netuid ${netuid} --yes`;
    expect(await refused(`${line} --max-cost 0.000000001`)).toMatchObject({ code: 'above-limit' });
    const done = await btcli(line);
    const data = done.json().data as Data;
    const storage = await storageOf(done);
    const parent = await chain.storageAt(PALLET, await parentOf(done));
    expect(await text(storage, 'uids', netuid, data.hotkey)).toBe(`${data.uid}`);
    expect(await text(storage, 'keys', netuid, data.uid)).toBe(data.hotkey);
    const shown = rao((data.plan as Data).price);
    expect(await text(parent, 'burn', netuid)).toBe(shown);
    expect(rao(data.cost)).toBe(shown);
    expect(rao(data.free)).toBe(await free(done));
    if (!chain.api.tx[PALLET]?.registerLimit) {
      expect((data.plan as Data).warnings).toContainEqual(expect.stringMatching(/price|cost/));
    }
    const again = `subnet register --wallet owner --hotkey rig --netuid ${netuid} --yes`;
    expect(await refused(again)).toMatchObject({ status: 2, code: 'already-exists' });
  });

  it.each([
    ['root', '--wallet owner --netuid 0', 3, 'not-allowed'],
    ['an unknown subnet', `--wallet owner --netuid ${NOT_A_SUBNET}`, 2, 'not-found'],
  ])('signs no registration for %s', async (_title, options, status, code) => {
    expect(await refused(`register burned ${options} --yes`)).toMatchObject({ status, code });
  });

  it('signs no registration for a coldkey that cannot pay it', async () => {
    expect(
      await refused(`register burned --wallet stranger --netuid ${netuid} --yes`),
    ).toMatchObject({ status: 3, code: 'balance-too-low' });
  });

  it('changes two hyperparameters in one batch and reads them back', async () => {
    const line = `subnet hyperparameters set --netuid ${netuid} --wallet owner --yes`;
    const done = await btcli(`${line} commit_reveal_weights_enabled=true immunity_period=4321`);
    expect(done.json().data).toMatchObject({
      settings: [
        { name: 'commit_reveal_weights_enabled', value: true },
        { name: 'immunity_period', value: '4321' },
      ],
    });
    const storage = await storageOf(done);
    expect(await text(storage, 'commitRevealWeightsEnabled', netuid)).toBe('true');
    expect(await text(storage, 'immunityPeriod', netuid)).toBe('4321');
    const shown = await btcli(`subnet hyperparameters get --netuid ${netuid}`);
    const settings = shown.json().data?.settings as readonly Data[];
    const of = (name: string) => settings.find((each) => each.name === name)?.value;
    expect(of('tempo')).toBe(await text(storage, 'tempo', netuid));
    expect(of('max_burn')).toMatchObject({ rao: await text(storage, 'maxBurn', netuid) });
    expect(of('commit_reveal_weights_enabled')).toBe(true);
  });

  async function parentOf(finished: Finished): Promise<string> {
    const header = await chain.api.rpc.chain.getHeader(finished.json().block?.hash);
    return header.parentHash.toHex();
  }
});

const text = async (storage: Storage, item: string, ...keys: readonly unknown[]) =>
  (await storage(item, ...keys)).toString();

const rao = (money: unknown): string => (money as { readonly rao: string }).rao;
