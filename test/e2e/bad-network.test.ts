import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeSs58 } from '../../src/units/ss58.js';
import { childScript } from '../support/child-script.js';
import { newHome } from '../support/cli.js';
import { type Ended, type Lane, openLane } from '../support/faults/lane.js';
import { type Fate, type FrameProxy, frameProxy } from '../support/frame-proxy.js';
import { extrinsicsOf } from '../support/rpc-client.js';
import { say } from '../support/say.js';
import { seededRandom } from '../support/seeded-random.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const RUNS = Number(process.env.BTCLI_FRAME_RUNS ?? 8);
const SEED = Number(process.env.BTCLI_FAULT_SEED ?? 1);

const startWorker = childScript('./faults/worker.ts');
const home = newHome();
let served: ServedChain;
let proxy: FrameProxy;
let lane: Lane;

beforeAll(async () => {
  served = await servedChain();
  proxy = await frameProxy(served.url);
  lane = openLane(startWorker, home.folder, join(home.folder, '.local/state/btcli/journal'));
  await home.btcli('wallet create --wallet payer --no-password');
  await home.btcli(
    `wallet faucet --wallet payer --amount 10000 --network ${served.url} --yes --metadata-hash off`,
  );
}, 120_000);

afterAll(async () => {
  await lane.close();
  await proxy.close();
  await served.close();
  home.remove();
});

type Answered = Extract<Ended, { status: number }>;

/** Pays a receiver of its own over the proxy. */
async function pay(number: number): Promise<Answered> {
  const [receiver] = receiverOf(number);
  const ended = await lane.run(
    `wallet transfer --wallet payer --wallet-path ${join(home.folder, 'wallets')} --dest ${receiver} --amount 0.001 --network ${proxy.url} --yes --json --idempotency-key pay-${number}`,
  );
  if ('died' in ended) throw new Error('nobody was to die here');
  return ended;
}

function receiverOf(number: number) {
  const accountId = Buffer.alloc(32, 7);
  accountId.writeUInt32LE(number);
  return [encodeSs58(accountId), accountId.toString('hex')] as const;
}

async function timesPaid(number: number): Promise<number> {
  const [, account] = receiverOf(number);
  return (await extrinsicsOf(served.url)).filter(({ bytes }) => bytes.includes(account)).length;
}

/** What happens to the answer of the one request that carries the payment; all else passes. */
function toSubmission(fate: Fate, afterwards: () => void = () => {}) {
  proxy.fate = ({ from, method }) => {
    if (from !== 'node' || method !== 'author_submitAndWatchExtrinsic') return 'pass';
    proxy.fate = () => 'pass';
    afterwards();
    return fate;
  };
}

describe('a payment whose answer is lost on the way is never made twice', () => {
  it('is found over a new connection when the old one breaks', async () => {
    toSubmission('torn');
    const { status, json } = await pay(1);
    expect(status).toBe(0);
    expect(json().data).toMatchObject({ status: 'finalized', repeated: false });
    expect(await timesPaid(1)).toBe(1);
  });

  it('is found over a new connection when the old one merely stays silent', async () => {
    toSubmission('lost');
    const { status, stdout } = await pay(2);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(await timesPaid(2)).toBe(1);
  }, 120_000);

  it('is told as unseen with its hash when nobody can be reached, and finished by the next run', async () => {
    toSubmission('torn', () => {
      proxy.open = false;
    });
    const unseen = await pay(3);
    expect(unseen.status).toBe(5);
    expect(unseen.json().error).toMatchObject({
      code: 'unseen',
      message: expect.not.stringMatching(/fail|refus/),
      hint: expect.stringMatching(/btcli tx wait 0x[0-9a-f]{64}/),
    });
    proxy.open = true;
    const again = await pay(3);
    expect(again.status).toBe(0);
    expect(unseen.json().error?.hint).toContain(again.json().data?.extrinsic);
    expect((await pay(3)).json().data).toMatchObject({ repeated: true });
    expect(await timesPaid(3)).toBe(1);
  });
});

describe('frames that are lost, doubled, delayed and reordered', () => {
  it(
    'change no payment from one to none or two',
    async () => {
      const random = seededRandom(SEED);
      let reruns = 0;
      const statuses: Record<string, number> = {};
      for (let number = 100; number < 100 + RUNS; number += 1) {
        proxy.fate = () => {
          const drawn = random.below(100);
          if (drawn < 2) return 'torn';
          if (drawn < 10) return 'twice';
          return drawn < 25 ? 'later' : 'pass';
        };
        let ended = await pay(number);
        const count = () => {
          const name = ended.json().error?.code ?? 'done';
          statuses[name] = (statuses[name] ?? 0) + 1;
        };
        count();
        for (let again = 0; ended.status !== 0; again += 1, reruns += 1) {
          expect([3, 5, 6, 7], ended.stdout).toContain(ended.status);
          if (again > 6) proxy.fate = () => 'pass';
          ended = await pay(number);
          count();
        }
        proxy.fate = () => 'pass';
        expect((await pay(number)).json().data).toMatchObject({ repeated: true });
        expect(await timesPaid(number)).toBe(1);
      }
      say(`frames: ${JSON.stringify({ runs: RUNS, reruns, statuses, fates: proxy.fates })}`);
    },
    60_000 + RUNS * 60_000,
  );
});
