import { describe, expect, it } from 'vitest';
import type { SubnetStanding } from '../../src/chain/subnet-standing.js';
import { isWanted } from '../../src/commands/subnet/list/filter.js';
import { listJson, listView } from '../../src/commands/subnet/list/view.js';
import { readHistory } from '../../src/commands/subnet/price/read.js';
import { priceView } from '../../src/commands/subnet/price/view.js';
import { showJson } from '../../src/commands/subnet/show/json.js';
import { readShown } from '../../src/commands/subnet/show/read.js';
import { arranged } from '../../src/format/arrange.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { encodeSs58, parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 3 as Netuid;
const letters = (text: string) => [...Buffer.from(text)];
const hotkeys = Array.from({ length: 256 }, (_, index) => {
  const key = new Uint8Array(32);
  new DataView(key.buffer).setUint32(0, index + 1);
  return encodeSs58(key);
});
const column = (value: unknown) => hotkeys.map(() => value);

const recording: Recording = {
  functions: {
    'SubnetInfoRuntimeApi.get_selective_metagraph': {
      ...{ netuid, name: letters('[red]three[/red]'), symbol: letters('γ') },
      ...{ ownerColdkey: BOB, ownerHotkey: BOB, networkRegisteredAt: 11, tempo: 360 },
      ...{ blocksSinceLastStep: 3, maxUids: 256, burn: 2n ** 63n + 1n, registrationAllowed: true },
      ...{ taoIn: 2n ** 63n + 1n, alphaIn: 1n, alphaOut: 1n },
      ...{ hotkeys, coldkeys: hotkeys, identities: column({ name: 'Größe' }) },
      ...{ axons: column({ ip: 0 }), active: column(true), validatorPermit: column(true) },
      ...{ lastUpdate: column(1), emission: column(7n), dividends: column(1) },
      ...{ incentives: column(1), consensus: column(1), blockAtRegistration: column(1) },
      ...{ alphaStake: column(1n), taoStake: column(1n), totalStake: column(1n) },
      ...{ trust: [], rank: [] },
    },
    'SwapRuntimeApi.current_alpha_price': 1_234_567_891n,
  },
  storage: [['StartCallDelay', [], 55]],
};

describeShared('subnet show on spec 424', 'metadata/subtensor-424.scale', (file) => {
  const trips = roundTrips();
  const shownNow = async () => {
    const chain = await chainOfMetadata(file, { ...recording, observe: trips.observe });
    trips.reset();
    return readShown({ netuid, mechanism: undefined }, chain, undefined);
  };

  it('btcli9-summary 23: needs no Swap.AlphaSqrtPrice, which this runtime does not have', async () => {
    expect((await shownNow()).metagraph.price).toBe(1_234_567_891n);
  });

  it('btcli9-summary 33 and 34: asks for 256 neurons and their names in few requests, side by side', async () => {
    const { metagraph } = await shownNow();
    expect(metagraph.neurons.every(({ identity }) => identity === 'Größe')).toBe(true);
    expect(trips.sequential()).toBeLessThanOrEqual(3);
    expect(trips.requests()).toBeLessThanOrEqual(6);
  });

  it('btcli9-commands check-start: counts the delay the chain has now, not a constant', async () => {
    expect(await shownNow()).toMatchObject({ opensAt: 11 + 55, metagraph: { registeredAt: 11 } });
  });

  it('btcli9-summary 29 and 30, btcli11 1: gives scripts names as they are and money as text', async () => {
    const shown = await shownNow();
    const { neurons } = shown.metagraph;
    const report = { ...shown, network: 'finney', neurons, labelOf: () => undefined };
    const data = showJson({ ...report, since: undefined });
    expect(data).toMatchObject({
      ...{ netuid: 3, name: '[red]three[/red]', symbol: 'γ' },
      registrationCost: { rao: `${2n ** 63n + 1n}`, tao: '9223372036.854775809' },
    });
    expect(data.neurons[0]).toMatchObject({ identity: 'Größe', emission: { units: '7', netuid } });
  });
});

const subnet = (of: number, emission: bigint, changed: Partial<SubnetStanding> = {}) => ({
  ...{ netuid: of as Netuid, name: `subnet ${of}`, symbol: 'β', tempo: 360, registeredAt: 1 },
  ...{ ownerColdkey: ALICE, ownerHotkey: ALICE, firstEmission: 1, blocksSinceLastEpoch: 3 },
  ...{ price: raoPerAlpha(BigInt(of)), taoIn: rao(1n), alphaIn: alpha(of as Netuid, 1n) },
  ...{ alphaOut: alpha(of as Netuid, 1n), alphaOutEmission: alpha(of as Netuid, 1n) },
  ...{ emission: rao(emission), neurons: 9, mostNeurons: 256, validators: 4, mechanisms: 1 },
  ...{ burn: rao(1n), registrationOpen: true, ...changed },
});
const all = [subnet(0, 0n), subnet(1, 250_000_000n), subnet(2, 50_000_000n), subnet(3, 2n)];

describe('subnet list', () => {
  it('btcli9-summary 37: says the same total in its table and in JSON', () => {
    const report = {
      network: 'finney',
      at: { number: 7, hash: '0x07' as const },
      all,
      subnets: all,
    };
    expect(listJson(report).emission.tao).toBe('0.300000002');
    expect(listView(report).notes?.join()).toContain('0.300000002 TAO');
  });

  it('gives the same shares however few subnets are asked for', () => {
    const shares = (subnets: typeof all) =>
      listJson({ network: 'finney', at: { number: 7, hash: '0x07' }, all, subnets }).subnets.map(
        ({ netuid: of, emissionShare }) => [of, emissionShare.partsPerMillion],
      );
    expect(shares(all)).toEqual([
      [0, 0],
      [1, 833_333],
      [2, 166_666],
      [3, 0],
    ]);
    expect(shares(all.slice(2, 3))).toEqual([[2, 166_666]]);
  });

  it('sorts by shares as numbers, not as words', () => {
    const view = listView({ network: '', at: { number: 7, hash: '0x07' }, all, subnets: all });
    const sort = { column: 'emission_share', direction: 'desc' } as const;
    const { rows } = arranged(view, { columns: ['netuid'], sort });
    expect(rows.flat().map((cell) => 'number' in cell && cell.number)).toEqual([1, 2, 3, 0]);
  });

  it.each([
    ['nothing', {}, [0, 1, 2, 3]],
    ['a number', { netuids: [2 as Netuid] }, [2]],
    ['an owner, who has no root', { owner: ALICE }, [1, 2, 3]],
    ['a stranger', { owner: BOB }, []],
    ['a part of a name', { named: 'SUBNET 3' }, [3]],
    ['a symbol', { named: 'β' }, [0, 1, 2, 3]],
    ['open ones, root never being one', { open: true }, [1, 2, 3]],
  ])('filters by %s', (_title, changed, wanted) => {
    const filter = { netuids: undefined, owner: undefined, named: undefined, open: false };
    expect(all.filter(isWanted({ ...filter, ...changed })).map(({ netuid: of }) => of)).toEqual(
      wanted,
    );
  });
});

it('btcli9-commands price: needs no five points and no four hours to draw a history', async () => {
  const history = await readHistory(
    { netuids: [1 as Netuid], blocks: 1, hours: undefined, samples: 48 },
    {
      head: async () => ({ number: 9, hash: '0x09' }),
      blockAt: async (number) => ({ number, hash: `0x0${number}` }),
      blockTime: () => undefined,
      timeOf: async () => undefined,
      subnets: async () => all,
      priceSample: async (of, { number }) => ({
        time: undefined,
        prices: new Map(of.map((each) => [each, raoPerAlpha(BigInt(number))])),
      }),
    },
  );
  const [curve] = priceView({ ...history, network: 'finney' }).curves;
  expect(curve?.points).toHaveLength(2);
});
