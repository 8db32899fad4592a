import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

type Data = Readonly<Record<string, unknown>>;

const home: Home = newHome();
let served: ServedChain;
let owner: { readonly coldkey: string; readonly hotkey: string };
let child: { readonly coldkey: string; readonly hotkey: string };

/** No line ever has a terminal: one that asks a question although --yes stands there fails. */
const btcli = (line: string) => home.btcli(`${line} --network ${served.url} --json`);

async function data(line: string): Promise<Data> {
  const done = await btcli(line);
  const said = done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
  expect({ line, said }).toEqual({ line, said: '' });
  return done.json().data ?? {};
}

async function refused(line: string) {
  const { status, json } = await btcli(line);
  const { error } = json();
  return { status, code: error?.code, message: error?.message };
}

async function fund(wallet: string) {
  const made = await home.btcli(`wallet create --wallet ${wallet} --no-password --json`);
  await data(`wallet faucet --wallet ${wallet} --amount 4000 --yes`);
  const { coldkey, hotkey } = made.json().data as Record<string, { readonly address: string }>;
  return { coldkey: coldkey?.address ?? '', hotkey: hotkey?.address ?? '' };
}

beforeAll(async () => {
  served = await servedChain();
  owner = await fund('owner');
  child = await fund('child');
  await data('subnet create --wallet owner --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
  await data('register burned --wallet child --netuid 2 --yes');
}, 300_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

const third = '6148914691236517204';

describe('a hotkey lends its stake to children', () => {
  it('on several subnets with one transaction, and told apart by subnet', async () => {
    const line = `stake child set --wallet owner --netuid 1,2 --child ${child.hotkey}:50%`;
    const done = await data(`${line} --yes`);
    expect(done).toMatchObject({
      plan: { call: 'Utility.batch_all', parts: [{}], subnets: [{ netuid: 1 }, { netuid: 2 }] },
      subnets: [
        { netuid: 1, after: null, epoch: null },
        { netuid: 2, after: expect.any(Number), epoch: expect.any(Number) },
      ],
    });
    const seen = await data('stake child get --wallet owner');
    const half = { hotkey: child.hotkey, share: { raw: '9223372036854775807', percent: '50' } };
    expect(seen).toMatchObject({
      children: [
        { netuid: 1, state: 'now', ...half },
        { netuid: 2, state: 'pending', ...half },
      ],
      pending: [{ netuid: 2, children: 1 }],
    });
    expect(await data('stake parents --wallet child')).toMatchObject({
      parents: [{ netuid: 1, hotkey: owner.hotkey, share: { percent: '50' } }],
    });
  });

  it('not again before the pause is over, and says when', async () => {
    const line = `stake child set --wallet owner --netuid 2 --child ${child.hotkey}:1% --yes`;
    expect(await refused(line)).toMatchObject({
      status: 3,
      code: 'not-allowed',
      message: expect.stringMatching(/others are taken from block \d+, in \d+ blocks/),
    });
  });

  it('rounds thirds down, so that three of them are never more than the whole', async () => {
    await served.chain.advance(150);
    const keys = await Promise.all(
      ['one', 'two', 'three'].map(async (name) => (await fund(name)).hotkey),
    );
    const list = keys.map((key) => `${key}:33.33333333333333333333%`).join(',');
    await data(`stake child set --wallet owner --netuid 1 --child ${list} --yes`);
    const { children } = await data('stake child get --wallet owner --netuid 1');
    expect(children).toHaveLength(3);
    expect(children).toMatchObject([{ share: { raw: third } }, {}, {}]);
    const full = `${keys[0]}:0.5,${keys[1]}:50.1%`;
    expect(
      await refused(`stake child set --wallet owner --netuid 2 --child ${full} --yes`),
    ).toMatchObject({
      status: 2,
      message: 'the shares are more than 100% together',
    });
  });

  it('takes them all back, and only where there are any', async () => {
    await served.chain.advance(150);
    const done = await data('stake child revoke --wallet owner --netuid all --yes');
    expect(done).toMatchObject({
      plan: { subnets: [{ netuid: 1 }, { netuid: 2 }], unchanged: [] },
    });
    expect(await refused('stake child revoke --wallet owner --netuid 1 --yes')).toMatchObject({
      status: 2,
      code: 'not-found',
    });
  });

  it('refuses for strangers, for itself, twice, and on root', async () => {
    const set = (options: string) => refused(`stake child set ${options} --yes`);
    const own = `--wallet owner --netuid 2`;
    expect(await set(`${own} --child ${owner.hotkey}:1%`)).toMatchObject({ code: 'bad-input' });
    expect(await set(`${own} --child ${child.hotkey}:1%,${child.hotkey}:2%`)).toMatchObject({
      message: expect.stringContaining('named twice'),
    });
    expect(await set(`--wallet owner --netuid 0 --child ${child.hotkey}:1%`)).toMatchObject({
      code: 'not-allowed',
    });
    const others = `--wallet child --hotkey-ss58 ${owner.hotkey} --netuid 2`;
    expect(await set(`${others} --child ${child.hotkey}:1%`)).toMatchObject({
      message: expect.stringContaining(owner.coldkey),
    });
  });
});
