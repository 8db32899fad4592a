import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Home, newHome } from '../support/cli.js';
import { openRealChain } from '../support/realchain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

type Node = Awaited<ReturnType<typeof openRealChain>>;
type Data = Readonly<Record<string, unknown>>;

const home: Home = newHome();
let served: ServedChain;
/** The same chain through another program's client: its sudo writes what takes too long to earn. */
let node: Node;
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
  node = await openRealChain(served.url);
  owner = await fund('owner');
  child = await fund('child');
  await data('subnet create --wallet owner --yes');
  await data('subnet start --wallet owner --netuid 2 --yes');
  await data('register burned --wallet child --netuid 2 --yes');
}, 300_000);

afterAll(async () => {
  await node.close();
  await served.close();
  home.remove();
});

/** Writes into SubtensorModule's storage. */
async function write(item: string, keys: readonly unknown[], bytes: `0x${string}`): Promise<void> {
  const key = node.api.query.subtensorModule?.[item]?.key(...keys);
  const call = node.api.tx.system?.setStorage?.([[key, bytes]]);
  if (!call) throw new Error('this runtime takes no storage from sudo');
  await node.sudo(call);
}

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

describe('a hotkey keeps what its owner says', () => {
  const set = (take: string) => `stake take set --wallet owner --take ${take} --yes`;

  it('less at any time, down to nothing, and says when it may rise', async () => {
    const before = await data('stake take get --wallet owner');
    expect(before).toMatchObject({ take: { raw: 11_796, percent: '17.9996' }, risesAt: null });
    const lowered = await data(set('9%'));
    expect(lowered).toMatchObject({
      plan: { call: 'SubtensorModule.decrease_take' },
      // 9% is 5898.15 parts: never more than was typed.
      take: { raw: 5_898, percent: '8.9998' },
    });
    expect(await refused(set('8.9998%'))).toMatchObject({ status: 2, code: 'already-exists' });
    expect(await refused(set('10%'))).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining(`it may from block ${lowered.risesAt}, in `),
    });
    expect(await refused(set('18.1%'))).toMatchObject({ code: 'bad-input' });
    expect(await data(set('0'))).toMatchObject({ take: { raw: 0, percent: '0' } });
    expect(await refused(set('0'))).toMatchObject({ code: 'already-exists' });
  });

  it('more as soon as the chain lets it, with the call for that', async () => {
    await write('txDelegateTakeRateLimit', [], '0x0500000000000000');
    const { risesAt } = await data('stake take get --wallet owner');
    if (risesAt !== null) await served.chain.advance(6);
    expect(await data(set('18%'))).toMatchObject({
      plan: { call: 'SubtensorModule.increase_take' },
      take: { raw: 11_796 },
    });
  });

  it('as a child on many subnets at once, down to nothing', async () => {
    const keep = (take: string, netuid: string) =>
      `stake child set-take --wallet owner --netuid ${netuid} --take ${take} --yes`;
    const done = await data(keep('9%', 'all'));
    expect(done).toMatchObject({ plan: { call: 'Utility.batch_all' }, subnets: [1, 2] });
    expect(await data(keep('0%', '2'))).toMatchObject({ take: { raw: 0 }, subnets: [2] });
    expect(await refused(keep('5%', '2'))).toMatchObject({
      message: expect.stringMatching(/too recently to rise; it may from block \d+/),
    });
    expect(await data('stake child take --wallet owner')).toMatchObject({
      takes: [
        { netuid: 1, take: { raw: 5_898 }, most: { raw: 11_796 } },
        { netuid: 2, take: { raw: 0 }, risesAt: expect.any(Number) },
      ],
    });
  });
});

describe("a coldkey's miners earn for the hotkey it chose", () => {
  it('sets, shows and takes back the destination, without a question', async () => {
    const line = `stake auto set --wallet child --netuid 2 --hotkey-ss58 ${owner.hotkey}`;
    expect(await data(`${line} --yes`)).toMatchObject({ hotkey: owner.hotkey });
    expect(await refused(`${line} --yes`)).toMatchObject({ code: 'already-exists' });
    expect(await data('stake auto get --wallet child')).toMatchObject({
      destinations: [{ netuid: 2, hotkey: owner.hotkey }],
    });
    const clear = 'stake auto clear --wallet child --netuid 2 --yes';
    expect(await data(clear)).toMatchObject({ hotkey: child.hotkey });
    expect(await refused('stake auto clear --wallet owner --netuid 2 --yes')).toMatchObject({
      code: 'not-found',
    });
    const stranger = `stake auto set --wallet child --netuid 1 --hotkey-ss58 ${owner.hotkey} --yes`;
    expect(await refused(stranger)).toMatchObject({
      message: expect.stringContaining('has no uid on subnet 1'),
    });
  });
});

describe('root stake earns claims', () => {
  beforeAll(async () => {
    await write('subtokenEnabled', [0], '0x01');
    // Else the chain claims for the few who stake on it in every block.
    await write('numRootClaim', [], '0x0000000000000000');
    await data(
      `stake add --wallet child --netuid 0 --amount 10 --hotkey-ss58 ${owner.hotkey} --yes`,
    );
    // A tenth of an alpha for each TAO, and a little less than enough on subnet 1.
    const rates = node.api.createType(
      'BTreeMap<u16, u128>',
      new Map([
        [1, 200_000n],
        [2, 2n ** 32n / 10n],
      ]),
    );
    await write('rootClaimable', [owner.hotkey], rates.toHex());
  });

  it('lists what is owed to the unit, and whether it is enough', async () => {
    expect(await data('stake claims list --wallet child')).toMatchObject({
      becomes: { type: 'swap', netuids: [] },
      claims: [
        { netuid: 1, owed: { units: '465661' }, threshold: { units: '500000' }, claimable: false },
        { netuid: 2, owed: { units: '999999998' }, claimable: true },
      ],
    });
  });

  it('changes what becomes of them, only to what is another thing', async () => {
    const type = (options: string) => `stake claims set-type --wallet child ${options} --yes`;
    expect(await refused(type('--type swap'))).toMatchObject({ code: 'already-exists' });
    expect(await refused(type('--type keep-some'))).toMatchObject({ code: 'bad-input' });
    expect(await data(type('--type keep-some --netuid 2'))).toMatchObject({
      becomes: { type: 'keep-some', netuids: [2] },
    });
    expect(await data('stake claims type --wallet child')).toMatchObject({
      becomes: { type: 'keep-some', netuids: [2] },
    });
  });

  it('claims what is enough, as alpha where it is kept', async () => {
    expect(await refused('stake claims claim --wallet child --netuid 1 --yes')).toMatchObject({
      code: 'not-found',
    });
    expect(await data('stake claims claim --wallet child --yes')).toMatchObject({
      plan: { claims: [{ owed: { units: '999999998', netuid: 2 } }] },
      ...{ netuids: [2], left: [] },
    });
    const { positions } = await data('stake list --wallet child');
    expect(positions).toContainEqual(
      expect.objectContaining({
        netuid: 2,
        hotkey: owner.hotkey,
        stake: expect.objectContaining({ units: '999999998' }),
      }),
    );
    expect(await refused('stake claims claim --wallet child --yes')).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('stake is locked', () => {
  const lock = (step: string, options = '') =>
    `stake lock ${step} --wallet child --netuid 2 ${options} --yes`;

  it('and kept in one transaction, never the one without the other', async () => {
    expect(
      await data(lock('add', `--hotkey-ss58 ${owner.hotkey} --amount 0.5 --perpetual`)),
    ).toMatchObject({
      plan: { call: 'Utility.batch_all', parts: [{}] },
      ...{ hotkey: owner.hotkey, locked: { units: '500000000' }, perpetual: true },
      available: { units: '499999998' },
    });
    expect(await data('stake lock list --wallet child')).toMatchObject({
      locks: [{ netuid: 2, hotkey: owner.hotkey, locked: { units: '500000000' }, perpetual: true }],
    });
  });

  it('for one hotkey at a time, and no more than there is', async () => {
    const add = (hotkey: string, amount: string) =>
      refused(lock('add', `--hotkey-ss58 ${hotkey} --amount ${amount}`));
    expect(await add(child.hotkey, '0.1')).toMatchObject({
      message: expect.stringContaining(`the lock on subnet 2 is for ${owner.hotkey}`),
    });
    expect(await add(owner.hotkey, '0.5')).toMatchObject({ code: 'balance-too-low' });
    expect(await refused(lock('keep'))).toMatchObject({ code: 'already-exists' });
    expect(await refused(lock('move', `--hotkey-ss58 ${owner.hotkey}`))).toMatchObject({
      code: 'already-exists',
    });
    const nothing = await refused('stake lock release --wallet owner --netuid 1 --yes');
    expect(nothing).toMatchObject({ status: 2, code: 'not-found' });
  });

  it('out of the reach of a burn, until it has come free', async () => {
    const burn = `stake burn --wallet child --netuid 2 --hotkey-ss58 ${owner.hotkey} --all --yes --destroy-for-good all`;
    expect(await refused(burn)).toMatchObject({
      message: '0.5 alpha are locked; 0.499999998 can be destroyed',
    });
  });

  it('for another hotkey, and released, when its owner says so', async () => {
    expect(await data(lock('move', `--hotkey-ss58 ${child.hotkey}`))).toMatchObject({
      plan: { warnings: [expect.stringContaining('conviction starts again at zero')] },
      ...{ hotkey: child.hotkey, locked: { units: '500000000' } },
    });
    expect(await data(lock('release'))).toMatchObject({ perpetual: false });
    // Time without waiting: all that is locked comes free within a block.
    await write('unlockRate', [], '0x0100000000000000');
    await served.chain.advance(40);
    expect(await data('stake lock list --wallet child')).toMatchObject({ locks: [] });
  });
});

describe('alpha is destroyed only by somebody who names it', () => {
  const line = (way: string, options: string) =>
    `stake ${way} --wallet child --netuid 2 --hotkey-ss58 ${owner.hotkey} ${options}`;

  it('takes no --yes for it', async () => {
    expect(await refused(line('burn', '--amount 0.1 --yes'))).toMatchObject({
      ...{ status: 2, code: 'needs-answer' },
    });
    const other = await refused(line('burn', '--amount 0.1 --yes --destroy-for-good 0.01'));
    expect(other).toMatchObject({ status: 3, code: 'declined' });
  });

  it('burns part and recycles the rest, to the unit', async () => {
    const { positions } = await data('stake list --wallet child');
    const held = (positions as readonly Data[]).find((each) => each.netuid === 2)?.stake as Data;
    const left = BigInt(held.units as string) - 100_000_000n;
    const burnt = await data(line('burn', '--amount 0.1 --yes --destroy-for-good 0.1'));
    expect(burnt).toMatchObject({
      plan: { call: 'SubtensorModule.burn_alpha', wouldBring: { rao: expect.any(String) } },
      destroyed: { units: '100000000', netuid: 2 },
      stake: { units: `${left}` },
    });
    const rest = await data(line('recycle', '--all --yes --destroy-for-good all'));
    expect(rest).toMatchObject({ destroyed: { units: `${left}` }, stake: { units: '0' } });
    expect(await refused(line('burn', '--all --yes --destroy-for-good all'))).toMatchObject({
      code: 'not-found',
    });
  });
});
