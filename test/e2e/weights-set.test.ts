import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

type Data = Readonly<Record<string, unknown>>;

const home: Home = newHome();
const run = inProcess(home.env);
const file = join(home.folder, 'weights.csv');
const set = `weights set --wallet owner --netuid 2 --weights-file ${file}`;
let served: ServedChain;
const btcli = (line: string) => run(`${line} --network ${served.url}`);

async function data(line: string): Promise<Data> {
  const done = await btcli(`${line} --json`);
  const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
  expect({ line, said }).toEqual({ line, said: '' });
  return done.json().data ?? {};
}

const head = async () => (await served.chain.head()).number;
const advanceTo = async (block: number) => {
  const left = block - (await head());
  if (left > 0) await served.ask('localnet_advance', left);
};
const opening = (done: Data) => (done.reveal as { readonly from: number }).from;
/** Whether the chain has what the file says. */
const asMeant = async () =>
  (await data(`weights diff --netuid 2 --validator 0 --weights-file ${file}`)).equal;

beforeAll(async () => {
  served = await servedChain();
  await run('wallet create --wallet owner --no-password');
  await run('wallet create --wallet owner --hotkey rig1 --no-password');
  await data('wallet faucet --wallet owner --amount 4000 --yes');
  await data('subnet create --wallet owner --subnet-name First --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
  await data('register burned --wallet owner --hotkey rig1 --netuid 2 --yes');
  await advanceTo(110);
}, 120_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

describe('weights set takes the way that the subnet demands', () => {
  it('locks them where commit-reveal is on, and the chain opens what was meant', async () => {
    writeFileSync(file, 'uid,weight\n1,0.3\n0,1\n');
    const done = await data(`${set} --yes`);
    expect(done).toMatchObject({
      mode: 'timelock',
      plan: {
        ...{ mode: 'timelock', call: 'SubtensorModule.commit_timelocked_weights' },
        why: 'subnet 2 demands commit-reveal, and the chain opens timelocked commits by itself',
        weights: [
          { uid: 0, weight: 65_535 },
          { uid: 1, weight: 19_660 },
        ],
        ...{ leftOut: [], commitHash: null },
      },
    });
    const { remarks } = done.plan as { readonly remarks: readonly { readonly rule: string }[] };
    expect(remarks.map(({ rule }) => rule)).toEqual(['new-uid', 'owner-uid', 'sorted']);
    await advanceTo(opening(done) + 10);
    expect(await asMeant()).toBe(true);
  });

  it('hides them behind a hash where that is asked for, to be revealed by this machine', async () => {
    writeFileSync(file, '{"0": "25%", "1": "75%"}');
    const done = await data(`${set} --mode hash --yes`);
    expect(done).toMatchObject({ mode: 'hash', plan: { why: 'chosen with --mode' } });
    expect(await asMeant()).toBe(false);
    await advanceTo(opening(done));
    await data('weights reveal --wallet owner --netuid 2 --yes');
    expect(await asMeant()).toBe(true);
  });

  it('refuses the open where commit-reveal is on, and takes it once that is off', async () => {
    await advanceTo((await head()) + 100);
    const refused = await btcli(`${set} --mode plain --yes --json`);
    expect(refused.json().error).toMatchObject({
      ...{ code: 'not-allowed', details: { rule: 'commit-reveal' } },
      hint: expect.stringContaining('leave --mode out'),
    });
    const off = 'subnet hyperparameters set --netuid 2 commit_reveal_weights_enabled=false';
    await data(`${off} --wallet owner --yes`);
    const line = 'weights set --wallet owner --netuid 2 --uids 1,0 --weights 2,1 --yes';
    expect(await data(line)).toMatchObject({
      ...{ mode: 'plain', uid: 0, plan: { mode: 'plain', round: null } },
      weights: [
        { uid: 0, weight: 32_768 },
        { uid: 1, weight: 65_535 },
      ],
    });
  });

  it('shows them as shades to people and as a matrix to programs', async () => {
    expect((await btcli('weights show --netuid 2 --matrix')).stdout).toMatch(/\n +0 59\n/);
    const { stdout } = await btcli('weights show --netuid 2 --matrix --format csv');
    expect(stdout.split('\n')[0]).toBe('validator,hotkey,uid_0,uid_1');
    expect(stdout.split('\n')[1]).toMatch(/^0,5\w+,32768,65535$/);
    expect(await data('weights copies --netuid 2')).toMatchObject({ copies: [] });
    const bonds = await data('weights bonds --netuid 2');
    expect(bonds).toMatchObject({ mechanism: 0, validators: [{ uid: 0, bonds: [{}, {}] }] });
  });
});
