import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import {
  describeRealChain,
  openRealChain,
  type RealChain,
  type Storage,
} from '../support/realchain.js';

vi.setConfig({ testTimeout: 240_000 });

const PALLET = 'subtensorModule';
type Data = Readonly<Record<string, unknown>>;

describeRealChain('what is told of subnets on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let listed: Finished;
  let storage: Storage;
  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const dataOf = (finished: Finished) => finished.json().data as Data;
  const storageOf = (finished: Finished) =>
    chain.storageAt(PALLET, finished.json().block?.hash ?? 'no block');
  const subnets = () => dataOf(listed).subnets as readonly Data[];
  const has = (item: string) => chain.api.query[PALLET]?.[item] !== undefined;

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    listed = await btcli('subnet list');
    storage = await storageOf(listed);
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('lists every subnet with the numbers that storage holds', async () => {
    expect(subnets()).toHaveLength(Number(await text(storage, 'totalNetworks')));
    expect(subnets()[0]?.netuid).toBe(0);
    const paid = await Promise.all(subnets().map((subnet) => emissionOf(subnet.netuid)));
    const head = listed.json().block?.number ?? 0;
    const whole = paid.reduce((sum, part) => sum + part, 0n);
    expect(rao(dataOf(listed).emission)).toBe(`${whole}`);
    for (const [index, subnet] of subnets().entries()) {
      const { netuid } = subnet;
      const of = (item: string) => text(storage, item, netuid);
      const permits = (await storage('validatorPermit', netuid)).toJSON() as boolean[];
      const validators = permits.filter(Boolean).length;
      const neurons = Number(await of('subnetworkN'));
      expect({ ...subnet, name: undefined }).toEqual({
        ...{ netuid, name: undefined, symbol: await name(storage, 'tokenSymbol', netuid) },
        price: shownPrice(await spotPrice(netuid as number, listed)),
        taoInPool: shownTao(await of('subnetTAO')),
        alphaInPool: shownAlpha(await of('subnetAlphaIn'), netuid),
        alphaStaked: shownAlpha(await of('subnetAlphaOut'), netuid),
        tempo: Number(await of('tempo')),
        ownerColdkey: await of('subnetOwner'),
        ownerHotkey: await of('subnetOwnerHotkey'),
        registeredAt: Number(await of('networkRegisteredAt')),
        firstEmission: Number(await of('firstEmissionBlockNumber')) || null,
        // The runtime counts from the last step itself.
        blocksSinceLastEpoch: head - Number(await of('lastMechansimStepBlock')),
        emission: shownTao(`${paid[index]}`),
        emissionShare: expect.objectContaining({
          partsPerMillion: Number(((paid[index] ?? 0n) * 1_000_000n) / (whole || 1n)),
        }),
        alphaEmission: shownAlpha(await of('subnetAlphaOutEmission'), netuid),
        ...{ neurons, mostNeurons: Number(await of('maxAllowedUids')) },
        ...{ validators, miners: neurons - validators },
        registrationCost: shownTao(await of('burn')),
        registrationOpen: (await storage('networkRegistrationAllowed', netuid)).toJSON(),
        mechanisms: has('mechanismCountCurrent') ? Number(await of('mechanismCountCurrent')) : 1,
      });
    }
  });

  it('finds a subnet by its owner, its name and whether it takes registrations', async () => {
    const [, other] = subnets().slice(-2);
    const { ownerColdkey, name: called } = other as Record<string, string>;
    const found = async (options: string) =>
      (dataOf(await btcli(`subnet list ${options}`)).subnets as Data[]).map(({ netuid }) => netuid);
    const wanted = (is: (subnet: Data) => boolean) =>
      subnets()
        .filter((subnet) => subnet.netuid !== 0 && is(subnet))
        .map(({ netuid }) => netuid);
    expect(await found(`--owner ${ownerColdkey}`)).toEqual(
      wanted((subnet) => subnet.ownerColdkey === ownerColdkey),
    );
    expect(await found(`--named ${called?.toUpperCase()}`)).toContain(other?.netuid);
    expect(await found('--open')).toEqual(
      wanted(({ registrationOpen }) => registrationOpen === true),
    );
  });

  it('shows every neuron of every subnet with the numbers that storage holds', async () => {
    for (const { netuid } of subnets()) await compareNeurons(netuid as number);
  });

  it('shows of a subnet what the list shows, and when an unstarted one may be started', async () => {
    for (const subnet of subnets()) {
      const shown = dataOf(await btcli(`subnet show --netuid ${subnet.netuid}`));
      const { neurons, ...rest } = subnet;
      for (const field of Object.keys(rest).filter((key) => key in shown)) {
        expect([field, shown[field]]).toEqual([field, subnet[field]]);
      }
      const delay = chain.api.consts[PALLET]?.durationOfStartCall;
      const opens = Number(subnet.registeredAt) + Number(delay ?? (await startDelay()));
      const isOpen = subnet.netuid === 0 || subnet.firstEmission !== null;
      expect(shown.opensAt).toBe(isOpen ? null : opens);
      expect(shown.neurons).toHaveLength(neurons as number);
    }
  });

  it('shows validators or miners alone, as many as the list counts', async () => {
    const subnet = subnets().find(({ validators, miners }) => validators !== 0 && miners !== 0);
    const count = async (which: string) => {
      const shown = await btcli(`subnet show --netuid ${subnet?.netuid} --${which}`);
      return (dataOf(shown).neurons as Data[]).length;
    };
    expect([await count('validators'), await count('miners')]).toEqual([
      ...[subnet?.validators, subnet?.miners],
    ]);
  });

  it('tells what a registration changed between two blocks', async () => {
    const [open] = subnets().filter(
      (subnet) =>
        subnet.netuid !== 0 && subnet.registrationOpen && subnet.neurons !== subnet.mostNeurons,
    );
    if (!open) throw new Error('no subnet has a place');
    const from = (await chain.api.rpc.chain.getHeader()).number.toNumber();
    const { fundedWallet } = await import('../support/realchain.js');
    const { hotkey } = await fundedWallet(home, url, `joiner${from}`, '100');
    const line = `register burned --wallet joiner${from} --netuid ${open.netuid} --yes`;
    expect((await btcli(line)).status).toBe(0);
    const diff = await btcli(`subnet show --netuid ${open.netuid} --diff ${from} --top 1000`);
    const { changes, since } = dataOf(diff) as { changes: readonly Data[]; since: number };
    expect(since).toBe(from);
    const uid = (dataOf(diff).neurons as Data[]).length - 1;
    expect(changes.filter(({ kind }) => kind !== 'changed')).toEqual([
      {
        kind: 'joined',
        uid,
        hotkey,
        field: null,
        before: null,
        after: hotkey,
        by: null,
        rank: null,
      },
    ]);
    const mine = dataOf(await btcli(`subnet show --netuid ${open.netuid} --mine`))
      .neurons as Data[];
    expect(mine.map((neuron) => neuron.hotkey)).toContain(hotkey);
  });

  it('tells what the next subnet costs, and what it will cost blocks later', async () => {
    const told = await btcli('subnet burn-cost');
    const { cost, lowest, lastCost, forecast } = dataOf(told);
    const of = await storageOf(told);
    expect(rao(lowest)).toBe(await text(of, 'networkMinLockCost'));
    expect(rao(lastCost)).toBe(await text(of, 'networkLastLockCost'));
    expect(rao(cost)).toBe(await lockCost(told));
    const now = told.json().block?.number ?? 0;
    const points = forecast as readonly { readonly block: number; readonly cost: Data }[];
    expect(points[0]).toEqual({ block: now, cost });
    await chain.advance(10);
    const later = await btcli('subnet burn-cost');
    const perBlock = BigInt(rao(cost)) - BigInt(rao(dataOf(later).cost));
    const [first, second] = points;
    // The rule is a straight line, so two of its points give its slope.
    const slope = second
      ? (BigInt(rao(first?.cost)) - BigInt(rao(second.cost))) / BigInt(second.block - now)
      : 0n;
    expect(perBlock).toBe(slope * BigInt((later.json().block?.number ?? 0) - now));
  });

  it('tells every price of the blocks before as the runtime gave it in each', async () => {
    const netuid = subnets().at(-1)?.netuid as number;
    const history = await btcli(`subnet price --netuid ${netuid} --blocks 8 --samples 3`);
    const samples = dataOf(history).samples as readonly { block: number; price: Data }[];
    expect(samples.length).toBeGreaterThan(1);
    for (const { block, price } of samples) {
      const hash = (await chain.api.rpc.chain.getBlockHash(block)).toHex();
      expect(price.raoPerAlpha).toBe(await priceAt(netuid, hash));
    }
  });

  it('btcli9-summary 29: root has JSON as well', async () => {
    const root = await btcli('subnet show --netuid 0');
    expect(root.status).toBe(0);
    expect((dataOf(root).neurons as Data[]).length).toBe(
      Number(await text(await storageOf(root), 'subnetworkN', 0)),
    );
  });

  /** One subnet's metagraph against the storage of the same block. */
  async function compareNeurons(netuid: number) {
    const shown = await btcli(`subnet show --netuid ${netuid}`);
    const of = await storageOf(shown);
    const neurons = dataOf(shown).neurons as readonly Data[];
    expect(neurons.length).toBe(Number(await text(of, 'subnetworkN', netuid)));
    const column = async (item: string) => (await of(item, netuid)).toJSON() as readonly unknown[];
    const raw = (key: string) => neurons.map((neuron) => (neuron[key] as Data | null)?.raw);
    const plain = (key: string) => neurons.map((neuron) => neuron[key]);
    for (const item of ['consensus', 'incentive', 'dividends', 'validatorTrust']) {
      expect([item, raw(item)]).toEqual([item, await column(item)]);
    }
    for (const item of ['active', 'validatorPermit', 'lastUpdate']) {
      expect([item, plain(item)]).toEqual([item, await column(item)]);
    }
    const paid = await column('emission');
    const units = neurons.map((neuron) => (neuron.emission as Data).units);
    expect(units).toEqual(paid.map(String));
    expect(neurons.map(stakes)).toEqual(await stakesOf(netuid, shown));
    for (const neuron of neurons)
      await compareNeuron(netuid, neuron, of, Number(dataOf(shown).tempo));
  }

  async function compareNeuron(netuid: number, neuron: Data, of: Storage, tempo: number) {
    const { uid, hotkey, coldkey, registeredAt, axon } = neuron;
    expect(hotkey).toBe(await text(of, 'keys', netuid, uid));
    expect(coldkey).toBe(await text(of, 'owner', hotkey));
    expect(`${registeredAt}`).toBe(await text(of, 'blockAtRegistration', netuid, uid));
    const stored = (await of('axons', netuid, hotkey)).toJSON() as Data | null;
    expect((axon as Data | null)?.port ?? null).toBe(stored?.port ?? null);
    const said = (await of('identitiesV2', coldkey)).toJSON() as { name: string } | null;
    const called = said && Buffer.from(said.name.slice(2), 'hex').toString('utf8');
    expect(neuron.identity).toBe(called || null);
    const slot = BigInt(chain.api.consts.aura?.slotDuration?.toString() ?? 0);
    const epoch = BigInt(has('lastEpochBlock') ? tempo : tempo + 1) * slot;
    const paid = BigInt((neuron.emission as Data).units as string);
    const perDay = (neuron.emissionPerDay as Data | null)?.units ?? null;
    expect(perDay).toBe(netuid === 0 ? null : `${(paid * 86_400_000n) / epoch}`);
    const family = await Promise.all(
      ['childKeys', 'parentKeys'].map((item) => of(item, hotkey, netuid)),
    );
    // Whoever lends or borrows none counts with what is staked on it, and nothing else.
    if (family.some((links) => (links.toJSON() as unknown[]).length > 0)) return;
    const [weight, alphaStake, rootStake] = stakes(neuron).map(String);
    expect(alphaStake).toBe(await text(of, 'totalHotkeyAlpha', hotkey, netuid));
    expect(rootStake).toBe(await text(of, 'totalHotkeyAlpha', hotkey, 0));
    // btcli9-summary 37: the TAO weight is the chain's own, as it computes with it, and no 0.18.
    const taoWeight = (BigInt(await text(of, 'taoWeight')) << 32n) / (2n ** 64n - 1n);
    const counted = BigInt(alphaStake ?? 0) + ((BigInt(rootStake ?? 0) * taoWeight) >> 32n);
    expect([counted - 1n, counted, counted + 1n]).toContain(BigInt(weight ?? 0));
  }

  /** The three stake columns as the whole metagraph gives them, decoded by @polkadot/api. */
  async function stakesOf(subnet: number, finished: Finished) {
    const at = await chain.api.at(finished.json().block?.hash ?? 'no block');
    const answer = await at.call.subnetInfoRuntimeApi?.getMetagraph?.(subnet);
    const whole = answer?.toJSON() as Readonly<Record<string, readonly unknown[]>>;
    const columns = [whole.totalStake, whole.alphaStake, whole.taoStake];
    return (whole.hotkeys ?? []).map((_, uid) => columns.map((column) => `${column?.[uid]}`));
  }

  async function emissionOf(netuid: unknown): Promise<bigint> {
    const items = ['subnetTaoInEmission', 'subnetExcessTao'].filter(has);
    const parts = await Promise.all(items.map((item) => text(storage, item, netuid)));
    return parts.reduce((sum, part) => sum + BigInt(part), 0n);
  }

  const startDelay = async () => (has('startCallDelay') ? text(storage, 'startCallDelay') : '0');
  const spotPrice = (netuid: number, finished: Finished) =>
    priceAt(netuid, finished.json().block?.hash ?? 'no block');

  /** SwapRuntimeApi.current_alpha_price, its eight bytes read here. */
  async function priceAt(netuid: number, hash: string): Promise<string> {
    const input = Buffer.alloc(2);
    input.writeUInt16LE(netuid);
    return stateCall('SwapRuntimeApi_current_alpha_price', `0x${input.toString('hex')}`, hash);
  }

  const lockCost = (finished: Finished) =>
    stateCall(
      'SubnetRegistrationRuntimeApi_get_network_registration_cost',
      '0x',
      finished.json().block?.hash ?? 'no block',
    );

  async function stateCall(entry: string, input: string, hash: string): Promise<string> {
    const answer = await chain.api.rpc.state.call(entry, input, hash);
    return Buffer.from(answer.toU8a(true)).readBigUInt64LE().toString();
  }
});

const text = async (storage: Storage, item: string, ...keys: readonly unknown[]) =>
  (await storage(item, ...keys)).toString();

/** A name stored as plain bytes. */
const name = async (storage: Storage, item: string, ...keys: readonly unknown[]) =>
  Buffer.from((await storage(item, ...keys)).toU8a(true)).toString('utf8');

const rao = (money: unknown): string => (money as { readonly rao: string }).rao;

const shownTao = (steps: string) => expect.objectContaining({ rao: steps });
const shownPrice = (steps: string) => expect.objectContaining({ raoPerAlpha: steps });
const shownAlpha = (units: string, netuid: unknown) => expect.objectContaining({ units, netuid });

const stakes = ({ stakeWeight, alphaStake, rootStake }: Data) => [
  (stakeWeight as Data).units,
  (alphaStake as Data).units,
  rao(rootStake),
];
