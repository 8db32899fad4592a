import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

type Data = Readonly<Record<string, unknown>>;

const home: Home = newHome();
const run = inProcess(home.env);
let served: ServedChain;
const btcli = (line: string) => run(`${line} --network ${served.url} --json`);

async function data(line: string): Promise<Data> {
  const done = await btcli(line);
  const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
  expect({ line, said }).toEqual({ line, said: '' });
  return done.json().data ?? {};
}

async function refused(line: string) {
  const { status, json } = await btcli(line);
  const { error } = json();
  return { status, code: error?.code, message: error?.message, hint: error?.hint };
}

const head = async () => (await served.chain.head()).number;
const advanceTo = async (block: number) => {
  const left = block - (await head());
  if (left > 0) await served.ask('localnet_advance', left);
};
const weight = (uid: number, value: number, share: string) => ({ uid, weight: value, share });

beforeAll(async () => {
  served = await servedChain();
  await run('wallet create --wallet owner --no-password');
  await data('wallet faucet --wallet owner --amount 3000 --yes');
  await data('subnet create --wallet owner --subnet-name First --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
  // A neuron may commit a hundred blocks after its registration.
  await advanceTo(110);
}, 300_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

describe('weights that were committed are revealed, by whoever committed them and in time', () => {
  const weights = 'weights commit --wallet owner --netuid 2 --weights 0:1 --yes';
  let opens = 0;

  it('commits under a salt that stands nowhere, and says when it can be revealed', async () => {
    const done = await data(weights);
    expect(done).toMatchObject({
      plan: { mode: 'hash', call: 'SubtensorModule.commit_weights', uid: 0, reveal: { from: 360 } },
      ...{ epoch: 0, reveal: { from: 360, to: 719 } },
    });
    expect(JSON.stringify(done)).not.toContain('salt');
    opens = (done.reveal as { from: number }).from;
    const { commits } = await data('weights pending --wallet owner --netuid 2');
    expect(commits).toMatchObject([
      { kind: 'hash', hash: done.commitHash, state: 'too-early', noted: true, lock: null },
    ]);
  });

  it('names the block before which nothing can be committed or revealed', async () => {
    expect(await refused(weights)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      message: expect.stringMatching(/every 100 blocks/),
    });
    expect(await refused('weights reveal --wallet owner --netuid 2 --yes')).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      hint: expect.stringMatching(/from block 360, in \d+ blocks/),
    });
  });

  it('reveals what this machine noted, and reads the weights back', async () => {
    await advanceTo(opens);
    const done = await data('weights reveal --wallet owner --netuid 2 --yes');
    const shown = { uid: 0, weights: [weight(0, 65_535, '1.000000000')] };
    expect(done).toMatchObject({ plan: { call: 'SubtensorModule.reveal_weights' }, ...shown });
    const { validators } = await data('weights show --netuid 2');
    expect(validators).toMatchObject([shown]);
    const { commits } = await data('weights pending --wallet owner --netuid 2');
    expect(commits).toEqual([]);
    expect(await refused('weights reveal --wallet owner --netuid 2 --yes')).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('weights that open by themselves are locked for the beacon of the chain', () => {
  it('commits them for a round of their reveal epoch', async () => {
    await advanceTo((await head()) + 110);
    const line = 'weights commit-timelocked --wallet owner --netuid 2 --weights 0:1 --yes';
    const done = await data(line);
    expect(done).toMatchObject({
      plan: { mode: 'timelock', call: 'SubtensorModule.commit_timelocked_weights' },
      ...{ epoch: 1, reveal: { from: 720 } },
    });
    const { commits } = await data('weights pending --netuid 2 --all');
    expect(commits).toMatchObject([
      {
        ...{ kind: 'timelocked', hash: done.ciphertextHash, state: 'too-early' },
        lock: { round: done.round },
      },
    ]);
  });
});

describe('several commits at once', () => {
  it('are taken in one call and revealed in another', async () => {
    await advanceTo((await head()) + 110);
    const file = join(home.folder, 'rows.json');
    writeFileSync(file, '{"2": {"0": 3}}');
    const done = await data(`weights commit-batch --wallet owner --file ${file} --yes`);
    expect(done).toMatchObject({ commits: [{ netuid: 2, epoch: 1, reveal: { from: 720 } }] });
    expect(await refused('weights reveal-batch --wallet owner --netuid 2 --yes')).toMatchObject({
      code: 'not-found',
    });
    await advanceTo(720);
    const revealed = await data('weights reveal-batch --wallet owner --netuid 2 --yes');
    expect(revealed).toMatchObject({
      plan: { call: 'SubtensorModule.batch_reveal_weights', commits: [{}] },
      weights: [weight(0, 65_535, '1.000000000')],
    });
  });
});
