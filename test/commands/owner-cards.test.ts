import { expect, test } from 'vitest';
import { planServing } from '../../src/commands/axon/serving/plan.js';
import { cardOf as servingCard } from '../../src/commands/axon/serving/view.js';
import { planCommitment } from '../../src/commands/commitments/set/plan.js';
import { cardOf as commitmentCard } from '../../src/commands/commitments/set/view.js';
import type { Card } from '../../src/commands/road/card.js';
import { parseChange } from '../../src/commands/subnet/hyperparameters/change.js';
import { planSettings } from '../../src/commands/subnet/hyperparameters/set/plan.js';
import { cardOf as settingsCard } from '../../src/commands/subnet/hyperparameters/set/view.js';
import { noSubnetIdentity } from '../../src/commands/subnet/identity/fields.js';
import { planIdentity } from '../../src/commands/subnet/identity/set/plan.js';
import { cardOf as identityCard } from '../../src/commands/subnet/identity/set/view.js';
import { planSplit } from '../../src/commands/subnet/mechanisms/split/plan.js';
import { cardOf as splitCard } from '../../src/commands/subnet/mechanisms/split/view.js';
import { parseIp } from '../../src/units/ip-address.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { subnetSettings } from '../support/subnet-settings.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const at = { number: 19, hash: '0x19' } as const;
const fee = rao(620_000n);
const payer = {
  balance: { free: rao(5_000_000_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee },
};
const subnet = {
  ...{ netuid, name: 'two', symbol: 'β', tempo: 10, ownerColdkey: ALICE, ownerHotkey: BOB },
  ...{ price: raoPerAlpha(1n), taoIn: rao(1n), registeredAt: 10, firstEmission: undefined },
  ...{ alphaIn: alpha(netuid, 1n), alphaOut: alpha(netuid, 0n) },
};
const terms = subnetSettings(
  {
    ...{ immunity_period: 4_096n, liquid_alpha_enabled: false, tempo: 360n },
    ...{ mechanism_count: 2n, mechanism_emission_split: 0n },
  },
  { owner: ALICE, sudoKey: ALICE },
);

const settings = planSettings(
  {
    ...{ account: ALICE, netuid },
    changes: ['immunity_period=7200', 'liquid_alpha_enabled=true', 'tempo=100'].map(parseChange),
  },
  { ...payer, at, terms },
);
const identity = planIdentity(
  { coldkey: ALICE, netuid, wanted: { subnetName: '0x4578616d706c65' } },
  { ...payer, subnet, identity: { ...noSubnetIdentity, subnetName: '0x4f6c64' } },
);
const split = planSplit(
  { account: ALICE, netuid, split: [39_321, 26_214] },
  {
    ...payer,
    at,
    terms,
    mechanisms: { count: 2, most: 2, mostUids: 128, mostUidsTogether: 256, split: undefined },
  },
);
const serving = planServing(
  {
    ...{ hotkey: BOB, netuid, what: 'axon', address: parseIp('2606:4700:4700::1111'), port: 8091 },
    ...{ protocol: 4, version: undefined, certificate: '0x01abcd', allowPrivate: false },
  },
  {
    at,
    serving: {
      ...{ uid: 3, prometheus: undefined, certificate: undefined, rateLimit: 50 },
      axon: { block: 0, version: 7, ip: 0x08080808n, ipType: 4, port: 80, protocol: 4 },
    },
  },
);
const commitment = planCommitment(
  { hotkey: BOB, netuid, fields: [{ kind: 'bytes', bytes: '0x6d6f64656c207632' }] },
  {
    terms: { uid: 3, most: 3_100, used: 400, mostFields: 3, mostBytes: 512 },
    before: { hotkey: BOB, block: 7, fields: [{ kind: 'bytes', bytes: '0x6d6f64656c207631' }] },
  },
);

type Drawn = readonly [string, Parameters<typeof drawnPlan>[0], Card];
const free = { facts: { fee: rao(0n) } };

test.each<Drawn>([
  ['hyperparameters-set', settings, settingsCard(settings)],
  ['identity-set', identity, identityCard(identity)],
  ['mechanisms-split', split, splitCard(split)],
  ['axon-set', { ...serving, ...free }, servingCard(serving)],
  ['commitments-set', { ...commitment, ...free }, commitmentCard(commitment)],
])('the plan of %s at 80 columns says what will be signed', async (name, plan, card) => {
  const drawn = drawnPlan(plan, card, 80);
  const sentences = drawn.split('\n').filter((line) => [...line].length > 80);
  expect(sentences.filter((line) => !line.trim().startsWith('$'))).toEqual([]);
  await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/${name}.plan.80.txt`);
});
