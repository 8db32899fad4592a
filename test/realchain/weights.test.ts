import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import { createSubnet, type Data, headOf, mustRun, startSubnet } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

const PALLET = 'subtensorModule';
const RATE_LIMIT = 15;

describeRealChain('weights on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let owner: { coldkey: string; hotkey: string };
  let netuid: number;

  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const set = (options: string) => `weights set --wallet owner --netuid ${netuid} --yes ${options}`;
  const nonce = async () => (await chain.api.rpc.system.accountNextIndex(owner.hotkey)).toNumber();

  /** What a line was refused with; fails when anything of it reached the chain. */
  const refused = async (line: string) => {
    const before = await nonce();
    const finished = await btcli(line);
    expect(await nonce()).toBe(before);
    return { status: finished.status, ...finished.json().error };
  };

  const sudo = async (method: string, value: unknown) => {
    const call = chain.api.tx.adminUtils?.[method]?.(netuid, value);
    await chain.sudo(call as SubmittableExtrinsic<'promise'>);
  };

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    owner = await fundedWallet(home, url, 'owner', '5000');
    netuid = await createSubnet(home, chain, url, 'owner');
    await startSubnet(home, chain, url, 'owner', netuid);
    await sudo('sudoSetWeightsSetRateLimit', RATE_LIMIT);
    await sudo('sudoSetCommitRevealWeightsEnabled', false);
    for (const hotkey of ['rig1', 'rig2', 'absent']) {
      await home.btcli(`wallet create --wallet owner --hotkey ${hotkey} --no-password --json`);
    }
    for (const hotkey of ['rig1', 'rig2']) {
      const line = `register burned --wallet owner --hotkey ${hotkey} --netuid ${netuid} --yes`;
      await mustRun(home, url, line);
    }
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('refuses a hotkey without a uid, and one without a permit', async () => {
    const line = (hotkey: string) => `${set('--weights 1:1,2:1')} --hotkey ${hotkey}`;
    expect(await refused(line('absent'))).toMatchObject({ status: 3, code: 'not-allowed' });
    await chain.advance(RATE_LIMIT);
    const permits = await column('validatorPermit');
    expect(permits[1]).toBe(false);
    expect(await refused(line('rig1'))).toMatchObject({
      ...{ status: 3, code: 'not-allowed', message: expect.stringContaining('permit') },
    });
  });

  it('sets them as soon as the subnet gives a permit, exactly as they were typed', async () => {
    const stake = `stake add --wallet owner --netuid ${netuid} --amount 100 --tolerance 50% --yes`;
    await mustRun(home, url, stake);
    await untilPermitted();
    const done = await mustRun(home, url, set('--weights 0:0.3,1:1,2:0.00001'));
    const data = done.json().data as Data;
    expect(await row(done)).toEqual([
      [0, 19_660],
      [1, 65_535],
      [2, 1],
    ]);
    expect(pairs(data)).toEqual(await row(done));
    expect(data).toMatchObject({ uid: 0, hotkey: owner.hotkey, netuid, feePaid: { rao: '0' } });
    expect((await column('lastUpdate'))[0]).toBe(done.json().block?.number);
  });

  it('names the next block that may set them, which is the very first that can', async () => {
    const early = await refused(set('--weights 1:1'));
    expect(early).toMatchObject({ status: 3, code: 'not-allowed' });
    const next = Number(/block is (\d+)/.exec(early.hint ?? '')?.[1]);
    expect(next).toBe(Number((await column('lastUpdate'))[0]) + RATE_LIMIT);
    await chain.advance(next - 2 - (await headOf(chain)));
    expect(await refused(set('--weights 1:1'))).toMatchObject({ code: 'not-allowed' });
    await chain.advance(1);
    const done = await mustRun(home, url, set('--weights 1:75%,2:25%'));
    expect(done.json().block?.number).toBe(next);
    expect(await row(done)).toEqual([
      [1, 65_535],
      [2, 21_845],
    ]);
  });

  it.each([
    ['a uid that is not there', '--weights 1:1,200:1', 2, 'not-found'],
    ['no weight above zero', '--weights 1:0', 2, 'bad-input'],
    ['a uid twice', '--weights 1:1,1:2', 2, 'bad-input'],
  ])('signs nothing for %s', async (_title, options, status, code) => {
    await chain.advance(RATE_LIMIT);
    expect(await refused(set(options))).toMatchObject({ status, code });
  });

  it('keeps to what the subnet asks of version and number', async () => {
    await sudo('sudoSetWeightsVersionKey', 9);
    await sudo('sudoSetMinAllowedWeights', 3);
    const few = await refused(set('--weights 1:1,2:1'));
    expect(few).toMatchObject({ code: 'bad-input', message: expect.stringContaining('3 uids') });
    const old = await refused(set('--weights 0:1,1:1,2:1 --version-key 8'));
    expect(old).toMatchObject({ code: 'bad-input', message: expect.stringContaining('8') });
    const done = await mustRun(home, url, set('--weights 0:1,1:1,2:1'));
    expect(done.json().data).toMatchObject({ versionKey: '9' });
    await sudo('sudoSetMinAllowedWeights', 1);
  });

  it('refuses under commit-reveal, and the command it names opens the way', async () => {
    const line = `subnet hyperparameters set --netuid ${netuid} --wallet owner --yes`;
    await mustRun(home, url, `${line} commit_reveal_weights_enabled=true`);
    await chain.advance(RATE_LIMIT);
    const closed = await refused(set('--weights 1:1 --mode plain'));
    expect(closed).toMatchObject({ status: 3, code: 'not-allowed' });
    const way = /btcli (.+)$/.exec(closed.hint ?? '')?.[1];
    await mustRun(home, url, `${way} --wallet owner --yes`);
    expect((await mustRun(home, url, set('--weights 1:1'))).status).toBe(0);
  });

  it('shows every weight of every subnet as storage holds it', async () => {
    const subnets = (await btcli('subnet list')).json().data?.subnets as readonly Data[];
    for (const { netuid: subnet } of subnets) {
      const shown = await mustRun(home, url, `weights show --netuid ${subnet}`);
      const storage = await chain.storageAt(PALLET, shown.json().block?.hash ?? '');
      const neurons = Number((await storage('subnetworkN', subnet)).toString());
      const updates = (await storage('lastUpdate', subnet)).toJSON() as readonly number[];
      const expected: Data[] = [];
      for (let uid = 0; uid < neurons; uid++) {
        const weights = (await storage('weights', subnet, uid)).toJSON() as readonly unknown[];
        const hotkey = (await storage('keys', subnet, uid)).toString();
        if (weights.length > 0) expected.push({ uid, hotkey, lastUpdate: updates[uid], weights });
      }
      const found = shown.json().data?.validators as readonly Data[];
      expect(found.map((validator) => ({ ...validator, weights: pairs(validator) }))).toEqual(
        expected,
      );
      for (const validator of found) expect(shares(validator)).toBeCloseTo(1, 5);
    }
  });

  /** Builds blocks until the owner's hotkey has a permit; a tempo is enough. */
  async function untilPermitted() {
    const storage = await chain.storageAt(
      PALLET,
      (await chain.api.rpc.chain.getHeader()).hash.toHex(),
    );
    const tempo = Number((await storage('tempo', netuid)).toString());
    await chain.advance(tempo + 2);
    expect((await column('validatorPermit'))[0]).toBe(true);
  }

  async function column(item: string): Promise<readonly unknown[]> {
    const hash = (await chain.api.rpc.chain.getHeader()).hash.toHex();
    return (await (await chain.storageAt(PALLET, hash))(item, netuid)).toJSON() as unknown[];
  }

  async function row(done: Finished) {
    const storage = await chain.storageAt(PALLET, done.json().block?.hash ?? '');
    return (await storage('weights', netuid, 0)).toJSON();
  }
});

type Weight = { readonly uid: number; readonly weight: number; readonly share: string };

const pairs = ({ weights }: Data) =>
  (weights as readonly Weight[]).map(({ uid, weight }) => [uid, weight]);
const shares = ({ weights }: Data) =>
  (weights as readonly Weight[]).reduce((sum, { share }) => sum + Number(share), 0);
