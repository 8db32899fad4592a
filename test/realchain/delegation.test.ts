import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Home } from '../support/cli.js';
import { readBlock } from '../support/real-block.js';
import { createSubnet, type Data, mustRun, startSubnet } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const PALLET = 'subtensorModule';

describeRealChain('delegation on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let owner: { coldkey: string; hotkey: string };
  let child: { coldkey: string; hotkey: string };
  let netuid: number;
  let unstarted: number;

  const run = (line: string) => mustRun(home, url, line);
  const data = async (line: string) => (await run(line)).json().data as Data;
  const refused = async (line: string) => {
    const finished = await home.btcli(`${line} --network ${url} --json`);
    return { status: finished.status, ...finished.json().error };
  };
  const now = async () =>
    chain.storageAt(PALLET, (await chain.api.rpc.chain.getHeader()).hash.toHex());
  const plain = (codec: Codec) => JSON.parse(JSON.stringify(codec.toJSON()));

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    owner = await fundedWallet(home, url, 'owner', '5000');
    child = await fundedWallet(home, url, 'child', '5000');
    netuid = await createSubnet(home, chain, url, 'owner');
    await startSubnet(home, chain, url, 'owner', netuid);
    unstarted = await createSubnet(home, chain, url, 'owner');
    const { adminUtils, subtensorModule } = chain.api.tx;
    const limits = [
      adminUtils?.sudoSetTxDelegateTakeRateLimit?.(20),
      subtensorModule?.sudoSetTxChildkeyTakeRateLimit?.(20),
    ];
    for (const limit of limits) if (limit) await chain.sudo(limit);
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('schedules children on two subnets in one transaction, as storage holds them', async () => {
    const line = `stake child set --wallet owner --netuid ${netuid},${unstarted} --child ${child.hotkey}:25%`;
    const done = await run(`${line} --yes`);
    const { subnets } = done.json().data as Data;
    const storage = await chain.storageAt(PALLET, done.json().block?.hash ?? '');
    for (const [position, each] of [netuid, unstarted].entries()) {
      const pending = await storage('pendingChildKeys', each, owner.hotkey);
      const [children, cooldown] = pending as unknown as readonly [Codec, Codec];
      expect(children.toHuman()).toEqual([
        [(((2n ** 64n - 1n) * 25n) / 100n).toLocaleString('en'), child.hotkey],
      ]);
      expect((subnets as readonly Data[])[position]).toMatchObject({
        netuid: each,
        after: Number(cooldown.toString()),
      });
    }
    expect(await refused(`${line.replace('25%', '5%')} --yes`)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
      message: expect.stringMatching(/too recently; others are taken from block \d+/),
    });
  });

  it('foretells the epoch in which they come, and then shows them as storage does', async () => {
    const seen = await data(`stake child get --wallet owner --netuid ${netuid}`);
    const [{ epoch }] = seen.pending as readonly [{ epoch: number }];
    const head = (await chain.api.rpc.chain.getHeader()).number.toNumber();
    if (epoch - 1 > head) await chain.advance(epoch - 1 - head);
    const kept = await (await now())('childKeys', owner.hotkey, netuid);
    expect(kept.isEmpty).toBe(true);
    await chain.advance(1);
    const keys = plain(await (await now())('childKeys', owner.hotkey, netuid));
    expect(keys).toHaveLength(1);
    const share = ((2n ** 64n - 1n) * 25n) / 100n;
    expect(await data(`stake child get --wallet owner --netuid ${netuid}`)).toMatchObject({
      children: [{ hotkey: child.hotkey, share: { raw: `${share}`, percent: '25' }, state: 'now' }],
      pending: [],
    });
    expect(await data(`stake parents --wallet child --netuid ${netuid}`)).toMatchObject({
      parents: [{ hotkey: owner.hotkey, share: { raw: `${share}` } }],
    });
  });

  it('tells every parent there is exactly as storage does', async () => {
    const at = await chain.api.at(await chain.api.rpc.chain.getBlockHash());
    const stored = (await at.query.subtensorModule?.childKeys?.entries()) ?? [];
    const expected = new Map<string, string[]>();
    for (const [key, kin] of stored) {
      const [parent, subnet] = key.args.map(String);
      const pairs = [...(kin as unknown as Iterable<readonly [Codec, Codec]>)];
      const told = pairs.map(([share, hotkey]) => `${subnet} ${hotkey} ${share}`);
      if (parent) expected.set(parent, [...(expected.get(parent) ?? []), ...told]);
    }
    expect(expected.size).toBeGreaterThan(0);
    for (const [parent, told] of expected) {
      const { children } = await data(`stake child get --wallet owner --hotkey-ss58 ${parent}`);
      const shown = (children as readonly Data[])
        .filter(({ state }) => state === 'now')
        .map((each) => `${each.netuid} ${each.hotkey} ${(each.share as Data).raw}`);
      expect(shown.sort()).toEqual(told.sort());
    }
  });

  it('takes them back everywhere, and then has nothing to take back', async () => {
    await chain.advance(150);
    const done = await data('stake child revoke --wallet owner --netuid all --yes');
    expect((done.subnets as readonly Data[]).map((each) => each.netuid)).toEqual([
      netuid,
      unstarted,
    ]);
    const again = await refused(`stake child revoke --wallet owner --netuid ${netuid} --yes`);
    expect(again).toMatchObject({ status: 2, code: 'not-found' });
  });

  it('lowers the take below what was typed, never above, and says when it may rise', async () => {
    const done = await run('stake take set --wallet owner --take 9% --yes');
    const storage = await chain.storageAt(PALLET, done.json().block?.hash ?? '');
    expect((await storage('delegates', owner.hotkey)).toString()).toBe('5898');
    expect((await readBlock(chain, done)).event('TakeDecreased')[2]).toBe('5898');
    const last = Number((await storage('lastTxBlockDelegateTake', owner.hotkey)).toString());
    const limit = Number((await storage('txDelegateTakeRateLimit')).toString());
    expect((done.json().data as Data).risesAt).toBe(last + limit + 1);
    expect(await refused('stake take set --wallet owner --take 10% --yes')).toMatchObject({
      message: expect.stringContaining(`block ${last + limit + 1}`),
    });
    await data('stake take set --wallet owner --take 0 --yes');
    expect((await (await now())('delegates', owner.hotkey)).toString()).toBe('0');
  });

  it('sets a childkey take, and lets it rise in the very block it foretold', async () => {
    const line = (take: string) =>
      `stake child set-take --wallet owner --netuid ${netuid} --take ${take} --yes`;
    await data(line('5%'));
    await data(line('0'));
    expect((await (await now())('childkeyTake', owner.hotkey, netuid)).toString()).toBe('0');
    const early = await refused(line('9%'));
    const opens = Number(/from block (\d+)/.exec(early.message ?? '')?.[1]);
    const head = (await chain.api.rpc.chain.getHeader()).number.toNumber();
    await chain.advance(opens - 1 - head);
    const done = await run(line('9%'));
    expect(done.json().block?.number).toBe(opens);
    expect((await (await now())('childkeyTake', owner.hotkey, netuid)).toString()).toBe('5898');
  });

  it('burns and recycles what it says, and never for a mere --yes', async () => {
    await data(
      `stake add --wallet child --hotkey-ss58 ${owner.hotkey} --netuid ${netuid} --amount 5 --tolerance 90% --yes`,
    );
    for (const [way, event] of [
      ['burn', 'AlphaBurned'],
      ['recycle', 'AlphaRecycled'],
    ] as const) {
      const line = `stake ${way} --wallet child --hotkey-ss58 ${owner.hotkey} --netuid ${netuid} --amount 0.5`;
      expect(await refused(`${line} --yes`)).toMatchObject({ code: 'needs-answer' });
      const done = await run(`${line} --yes --destroy-for-good 0.5`);
      const block = await readBlock(chain, done);
      const [coldkey, hotkey, amount, subnet] = block.event(event);
      expect({ coldkey, hotkey, subnet }).toEqual({
        ...{ coldkey: child.coldkey, hotkey: owner.hotkey, subnet: `${netuid}` },
      });
      expect(done.json().data).toMatchObject({ destroyed: { units: amount, netuid } });
      expect(500_000_000n - BigInt(amount ?? 0)).toBeLessThan(2n);
    }
  });

  it('refuses what this runtime has not, by its name', async () => {
    const lines = [
      ['stake claims list --wallet owner', 'RootClaim'],
      ['stake claims claim --wallet owner --yes', 'claim_root'],
      ['stake claims type --wallet owner', 'RootClaimType'],
      ['stake claims set-type --wallet owner --type keep --yes', 'set_root_claim_type'],
      ['stake auto get --wallet owner', 'AutoStakeDestination'],
      [`stake auto set --wallet owner --netuid ${netuid} --yes`, 'set_coldkey_auto_stake_hotkey'],
    ] as const;
    for (const [line, name] of lines) {
      expect(await refused(line)).toMatchObject({
        ...{ status: 3, code: 'not-in-runtime' },
        message: expect.stringMatching(new RegExp(`293\\) has no .*${name}`)),
      });
    }
  });
});
