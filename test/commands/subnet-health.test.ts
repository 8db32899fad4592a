import { expect, it } from 'vitest';
import type { Neuron } from '../../src/chain/metagraph.js';
import { probe } from '../../src/commands/subnet/health/probe.js';
import { healthJson, healthView } from '../../src/commands/subnet/health/view.js';
import { renderView } from '../../src/format/render.js';
import type { Reach } from '../../src/reach.js';
import { parseIp } from '../../src/units/ip-address.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;

const neuron = (uid: number, text?: string): Neuron => {
  const address = text === undefined ? undefined : parseIp(text);
  return {
    ...{ uid, hotkey: BOB, coldkey: BOB, registeredAt: 1, lastUpdate: 0, identity: undefined },
    ...{ stakeWeight: alpha(netuid, 0n), alphaStake: alpha(netuid, 0n), rootStake: rao(0n) },
    ...{ consensus: undefined, incentive: undefined, dividends: undefined, trust: undefined },
    ...{ validatorTrust: undefined, rank: undefined, emission: alpha(netuid, 0n) },
    ...{ validatorPermit: false, active: true },
    axon: address && { ...address, port: 8091, version: 1 },
  };
};
const terms = { milliseconds: 1_000, atOnce: 2, allowPrivate: false };

it('tries each announced axon once, and never more than asked for at the same time', async () => {
  let [now, most] = [0, 0];
  const asked: string[] = [];
  const reach: Reach = async (ip, port, milliseconds) => {
    asked.push(`${ip} ${port} ${milliseconds}`);
    now += 1;
    most = Math.max(most, now);
    await new Promise(setImmediate);
    now -= 1;
    return ip === '8.8.4.4' ? { state: 'silent' } : { state: 'open', milliseconds: 7 };
  };
  const neurons = [neuron(0, '8.8.8.8'), neuron(1), neuron(2, '8.8.4.4'), neuron(3, '1.1.1.1')];
  const axons = await probe(neurons, terms, reach);
  expect(axons.map(({ state }) => state)).toEqual(['open', 'none', 'silent', 'open']);
  expect(asked.sort()).toEqual(['1.1.1.1', '8.8.4.4', '8.8.8.8'].map((ip) => `${ip} 8091 1000`));
  expect(most).toBe(2);
  const report = { network: 'test', at: { number: 7, hash: '0x07' }, netuid, axons } as const;
  expect(healthJson(report)).toMatchObject({ open: 2, axons: [{ milliseconds: 7 }, {}, {}, {}] });
  const drawn = renderView(healthView(report), { width: 80, colour: false });
  await expect(`${drawn}\n`).toMatchFileSnapshot('golden/subnet-health.80.txt');
});

// agcli: its probe followed whatever a stranger announced, into the operator's own networks.
it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.0.1', '::1', 'fd00::1'])(
  'leaves alone what leads into networks of the operator: %s',
  async (text) => {
    const asked: string[] = [];
    const reach: Reach = async (ip) => {
      asked.push(ip);
      return { state: 'refused' };
    };
    const [held] = await probe([neuron(0, text)], terms, reach);
    expect([held?.state, asked]).toEqual(['private', []]);
    const [tried] = await probe([neuron(0, text)], { ...terms, allowPrivate: true }, reach);
    expect([tried?.state, asked.length]).toEqual(['refused', 1]);
  },
);
