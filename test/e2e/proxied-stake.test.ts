import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { childScript } from '../support/child-script.js';
import { newHome } from '../support/cli.js';
import { type Ended, type Lane, openLane } from '../support/faults/lane.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';
import { ALICE, DAVE, type Floor, floorOn, THREE, TWO } from '../support/trading-floor.js';

const startWorker = childScript('../support/faults/worker.ts');
const home = newHome();
let served: ServedChain;
let floor: Floor;
let lane: Lane;
let delegate: Ss58;

beforeAll(async () => {
  served = await servedChain();
  floor = await floorOn(served.chain);
  await home.btcli('wallet create --wallet delegate --no-password');
  await home.btcli(`wallet faucet --wallet delegate --amount 10 --network ${served.url} --yes`);
  const { json } = await home.btcli('wallet show --wallet delegate --json');
  const { coldkey } = json().data as { coldkey: { address: string } };
  delegate = parseSs58(coldkey.address);
  await floor.addProxy(delegate, 'Staking');
  lane = openLane(startWorker, home.folder, join(home.folder, '.local/state/btcli/journal'));
}, 180_000);

afterAll(async () => {
  await lane.close();
  await floor.chain.close();
  await served.close();
  home.remove();
});

const line = (amount: string, key: string) =>
  [
    `stake add --wallet delegate --wallet-path ${join(home.folder, 'wallets')}`,
    `--proxy-for ${ALICE} --hotkey-ss58 ${DAVE} --netuid 2,3 --amount ${amount} --tolerance 50%`,
    `--network ${served.url} --yes --json --idempotency-key ${key}`,
  ].join(' ');

const nonce = () => floor.chain.nextNonce(delegate);
const answered = (ended: Ended) => {
  if ('died' in ended) throw new Error(`it died at ${ended.died}`);
  expect({ status: ended.status, stderr: ended.status === 0 ? '' : ended.stderr }).toMatchObject({
    status: 0,
  });
  return ended;
};
const stakes = async () => {
  const at = await floor.chain.head();
  return Promise.all([TWO, THREE].map((netuid) => floor.chain.stakeOf(DAVE, ALICE, netuid, at)));
};

describe('a proxy of type Staking, which may not batch, stakes on two subnets', () => {
  let between: readonly number[] = [];

  it('with two transactions of consecutive nonces', async () => {
    const before = await nonce();
    const done = answered(await lane.run(line('1', 'whole')));
    const data = done.json().data as { trades: { netuid: number }[]; plan: { parts: unknown[] } };
    expect(data.trades.map(({ netuid }) => netuid)).toEqual([2, 3]);
    expect(data.plan.parts).toHaveLength(2);
    expect(await nonce()).toBe(before + 2);
    const sent = [...done.steps.entries()].filter(([, name]) => /^after author_submit/.test(name));
    const [first, second] = sent.map(([index]) => index);
    if (first === undefined || second === undefined) throw new Error(done.steps.join('\n'));
    between = [first + 1, Math.floor((first + second) / 2), second - 1];
  }, 120_000);

  it('each once, however it is killed between the two and run again', async () => {
    for (const [index, step] of between.entries()) {
      const [before, held] = [await nonce(), await stakes()];
      const text = line(`0.5${index}`, `killed-${index}`);
      const died = await lane.run(text, { kind: 'kill', step });
      expect(died).toHaveProperty('died');
      answered(await lane.run(text));
      expect(await nonce()).toBe(before + 2);
      const after = await stakes();
      expect(after.map(({ units }, at) => units > (held[at]?.units ?? 0n))).toEqual([true, true]);
      const again = answered(await lane.run(text));
      expect(again.json().data).toMatchObject({ repeated: true });
      expect(await nonce()).toBe(before + 2);
    }
  }, 300_000);
});
