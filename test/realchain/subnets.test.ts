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

  it('switches commit-reveal on and reads it back', async () => {
    const line = `subnet hyperparameters --netuid ${netuid} --wallet owner --yes`;
    const done = await btcli(`${line} --set commit_reveal_weights_enabled=true`);
    expect(done.json().data).toMatchObject({ after: true, plan: { before: false } });
    const storage = await storageOf(done);
    expect(await text(storage, 'commitRevealWeightsEnabled', netuid)).toBe('true');
    const listed = (await btcli(line)).json().data?.hyperparameters as Data;
    expect(listed.tempo).toBe(await text(storage, 'tempo', netuid));
    expect(listed.max_burn).toMatchObject({ rao: await text(storage, 'maxBurn', netuid) });
    expect(listed.commit_reveal_weights_enabled).toBe(true);
  });

  it('lists every subnet with the numbers that storage holds', async () => {
    const listed = await btcli('subnet list');
    const storage = await storageOf(listed);
    const subnets = listed.json().data?.subnets as readonly Data[];
    const total = Number(await text(storage, 'totalNetworks'));
    expect(subnets).toHaveLength(total);
    expect(subnets[0]?.netuid).toBe(0);
    for (const subnet of subnets) {
      const of = (item: string) => text(storage, item, subnet.netuid);
      expect({ netuid: subnet.netuid, ...shownNumbers(subnet) }).toEqual({
        netuid: subnet.netuid,
        tempo: await of('tempo'),
        owner: await of('subnetOwner'),
        registeredAt: await of('networkRegisteredAt'),
        firstEmission: (await of('firstEmissionBlockNumber')) || 'null',
        tao: await of('subnetTAO'),
        alphaIn: await of('subnetAlphaIn'),
        alphaOut: await of('subnetAlphaOut'),
        symbol: await name(storage, 'tokenSymbol', subnet.netuid),
        price: await spotPrice(subnet.netuid as number, listed),
      });
    }
  });

  it('shows every neuron of every subnet with the numbers that storage holds', async () => {
    const subnets = (await btcli('subnet list')).json().data?.subnets as readonly Data[];
    for (const subnet of subnets) {
      const shown = await btcli(`subnet show --netuid ${subnet.netuid}`);
      const storage = await storageOf(shown);
      const column = async (item: string) =>
        (await storage(item, subnet.netuid)).toJSON() as readonly unknown[];
      const neurons = shown.json().data?.neurons as readonly Data[];
      expect(neurons.length).toBe(Number(await text(storage, 'subnetworkN', subnet.netuid)));
      const raw = (key: string) => neurons.map((neuron) => (neuron[key] as Data | null)?.raw);
      const plain = (key: string) => neurons.map((neuron) => neuron[key]);
      expect(raw('consensus')).toEqual(await column('consensus'));
      expect(raw('incentive')).toEqual(await column('incentive'));
      expect(raw('dividends')).toEqual(await column('dividends'));
      expect(raw('validatorTrust')).toEqual(await column('validatorTrust'));
      expect(plain('active')).toEqual(await column('active'));
      expect(plain('validatorPermit')).toEqual(await column('validatorPermit'));
      expect(plain('lastUpdate')).toEqual(await column('lastUpdate'));
      expect(neurons.map((neuron) => Number((neuron.emission as Data).units))).toEqual(
        await column('emission'),
      );
      expect(neurons.map(stakes)).toEqual(await stakesOf(subnet.netuid, shown));
      for (const { uid, hotkey, coldkey, registeredAt, axon } of neurons) {
        expect(hotkey).toBe(await text(storage, 'keys', subnet.netuid, uid));
        expect(coldkey).toBe(await text(storage, 'owner', hotkey));
        expect(`${registeredAt}`).toBe(
          await text(storage, 'blockAtRegistration', subnet.netuid, uid),
        );
        const stored = (await storage('axons', subnet.netuid, hotkey)).toJSON() as Data | null;
        expect((axon as Data | null)?.port ?? null).toBe(stored?.port ?? null);
      }
    }
  });

  /** The three stake columns as the whole metagraph gives them, decoded by @polkadot/api. */
  async function stakesOf(subnet: unknown, finished: Finished) {
    const at = await chain.api.at(finished.json().block?.hash ?? 'no block');
    const answer = await at.call.subnetInfoRuntimeApi?.getMetagraph?.(subnet);
    const whole = answer?.toJSON() as Readonly<Record<string, readonly unknown[]>>;
    const columns = [whole.totalStake, whole.alphaStake, whole.taoStake];
    return (whole.hotkeys ?? []).map((_, uid) => columns.map((column) => `${column?.[uid]}`));
  }

  async function parentOf(finished: Finished): Promise<string> {
    const header = await chain.api.rpc.chain.getHeader(finished.json().block?.hash);
    return header.parentHash.toHex();
  }

  /** SwapRuntimeApi.current_alpha_price, its eight bytes read here. */
  async function spotPrice(subnet: number, finished: Finished): Promise<string> {
    const input = Buffer.alloc(2);
    input.writeUInt16LE(subnet);
    const hash = finished.json().block?.hash;
    const entry = 'SwapRuntimeApi_current_alpha_price';
    const answer = await chain.api.rpc.state.call(entry, `0x${input.toString('hex')}`, hash);
    return Buffer.from(answer.toU8a(true)).readBigUInt64LE().toString();
  }
});

const text = async (storage: Storage, item: string, ...keys: readonly unknown[]) =>
  (await storage(item, ...keys)).toString();

/** A name stored as plain bytes. */
const name = async (storage: Storage, item: string, ...keys: readonly unknown[]) =>
  Buffer.from((await storage(item, ...keys)).toU8a(true)).toString('utf8');

const rao = (money: unknown): string => (money as { readonly rao: string }).rao;

const stakes = ({ stakeWeight, alphaStake, rootStake }: Data) => [
  (stakeWeight as Data).units,
  (alphaStake as Data).units,
  rao(rootStake),
];

const shownNumbers = (subnet: Data) => ({
  tempo: `${subnet.tempo}`,
  owner: subnet.ownerColdkey,
  registeredAt: `${subnet.registeredAt}`,
  firstEmission: `${subnet.firstEmission}`,
  tao: rao(subnet.taoInPool),
  alphaIn: (subnet.alphaInPool as Data).units,
  alphaOut: (subnet.alphaStaked as Data).units,
  symbol: subnet.symbol,
  price: (subnet.price as Data).raoPerAlpha,
});
