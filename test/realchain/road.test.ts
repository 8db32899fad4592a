import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import { readBlock } from '../support/real-block.js';
import { type Data, mustRun } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

describeRealChain('the road of a write on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let payer: string;

  const pay = (options: string) =>
    `wallet transfer --wallet payer --dest ${BOB} --amount 0.5 --yes ${options}`;
  const run = (line: string) => mustRun(home, url, line);
  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const tx = (line: string) => home.btcli(`tx ${line} --json`);
  const nextNonce = async (address = payer) =>
    (await chain.api.rpc.system.accountNextIndex(address)).toNumber();
  const freeAt = async (hash: string): Promise<bigint> => {
    const system = await chain.storageAt('system', hash);
    const account = (await system('account', payer)) as unknown as { data: { free: Codec } };
    return BigInt(account.data.free.toString());
  };

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    payer = (await fundedWallet(home, url, 'payer', '100')).coldkey;
    // Long enough a chain that every era has room before it.
    await chain.advance(70);
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  test.each([
    ['4', 4],
    ['64', 64],
    ['immortal', null],
  ])('signs for exactly the blocks that --era %s names', async (era, blocks) => {
    const done = await run(pay(`--era ${era}`));
    const { terms } = await readBlock(chain, done);
    const { firstBlock, lastBlock } = dataOf(await tx(`show ${hashOf(done)}`));
    expect(terms.era).toBe(blocks);
    expect(dataOf(done).plan).toMatchObject({ era: blocks });
    expect(lastBlock).toBe(blocks === null ? null : (firstBlock as number) + blocks - 1);
  });

  it('pays a tip to the rao, beside the fee that was shown', async () => {
    const done = await run(pay('--tip 0.000000777'));
    const data = dataOf(done);
    const block = await readBlock(chain, done);
    const [who, whole = '', tip] = block.event('TransactionFeePaid');
    expect({ who, tip, signed: block.terms.tip }).toEqual({
      ...{ who: payer, tip: '777', signed: '777' },
    });
    expect(rao(data.feePaid)).toBe(BigInt(whole) - 777n);
    expect(data.plan).toMatchObject({ fee: data.feePaid, tip: { rao: '777' } });
    const left = (await freeAt(block.parent)) - (await freeAt(done.json().block?.hash ?? ''));
    expect(left).toBe(500_000_000n + BigInt(whole));
  });

  it('takes the nonce it is given, and says of one that was used that another transaction took it', async () => {
    const next = await nextNonce();
    const done = await run(pay(`--nonce ${next}`));
    expect((await readBlock(chain, done)).terms.nonce).toBe(next);
    const used = await btcli(pay(`--nonce ${next}`));
    expect(used).toMatchObject({ status: 4 });
    expect(used.json().error).toMatchObject({
      code: 'superseded',
      details: { block: done.json().block?.number },
    });
    expect(await nextNonce()).toBe(next + 1);
    expect(dataOf(await tx('list --open')).transactions).toEqual([]);
  });

  it('signs without the metadata hash this build has not, says so, and obeys', async () => {
    const notice = `signed without the metadata digest: the runtime of ${url} carries none`;
    const left = await run(pay(''));
    expect(left.json().warnings).toEqual([notice]);
    expect(dataOf(left).plan).toMatchObject({ metadataHash: false, warnings: [notice] });
    const next = await nextNonce();
    const on = await btcli(pay('--metadata-hash on'));
    expect(on).toMatchObject({ status: 3 });
    expect(on.json().error).toMatchObject({ code: 'no-metadata-hash' });
    expect(await nextNonce()).toBe(next);
    expect((await run(pay('--metadata-hash off'))).json().warnings).toEqual([]);
  });

  it('plans without a password exactly what it costs with one', async () => {
    const file = join(home.folder, 'password');
    writeFileSync(file, 'correct horse\n', { mode: 0o600 });
    const made = await home.btcli(`wallet create --wallet locked --password-file ${file} --json`);
    const { address } = dataOf(made).coldkey as { readonly address: string };
    await run('wallet faucet --wallet locked --amount 3 --yes');
    const line = `wallet transfer --wallet locked --dest ${BOB} --amount 1`;
    const planned = await run(`${line} --dry-run`);
    expect(dataOf(planned)).toMatchObject({ status: 'planned', extrinsic: null, signer: address });
    expect(await nextNonce(address)).toBe(0);
    const done = await run(`${line} --yes --password-file ${file}`);
    const { fee, effects } = dataOf(planned).plan as Data;
    expect(dataOf(done).feePaid).toEqual(fee);
    expect(effects).toMatchObject([{ after: dataOf(done).senderFree }, {}]);
    expect((await readBlock(chain, done)).feePaid).toBe(`${rao(fee)}`);
  });

  it('happens once under an idempotency key, however often it is run', async () => {
    const next = await nextNonce();
    const line = pay('--idempotency-key rent-july');
    const first = await run(line);
    const again = await run(line);
    expect(dataOf(again)).toEqual({ ...dataOf(first), repeated: true });
    expect(again.json().block).toEqual(first.json().block);
    expect(await nextNonce()).toBe(next + 1);
    const other = await btcli(line.replace('0.5', '0.6'));
    expect([other.status, other.json().error?.code]).toEqual([2, 'bad-input']);
  });

  it('tells the story of what it only sent, to its end', async () => {
    const sent = await run(pay('--wait submitted --tip 0.000000005'));
    const hash = hashOf(sent);
    expect(dataOf(sent)).toMatchObject({ status: 'submitted', feePaid: null });
    expect(sent.json().block).toBeNull();
    const open = dataOf(await tx('list --open')).transactions as readonly Data[];
    expect(open.map((each) => each.hash)).toEqual([hash]);
    expect(dataOf(await tx(`show ${hash}`)).status).toBe('submitted');
    const ended = await tx(`wait ${hash}`);
    expect(dataOf(ended)).toMatchObject({ hash, status: 'finalized', reason: null });
    const { block } = dataOf(ended) as { readonly block: { readonly hash: string } };
    const held = (await chain.api.rpc.chain.getBlock(block.hash)).block.extrinsics;
    expect(held.map((each) => each.hash.toHex())).toContain(hash);
    expect(dataOf(await tx(`status ${hash}`))).toEqual(dataOf(ended));
    expect(dataOf(await btcli(`tx decode ${hash}`))).toMatchObject({
      ...{ hash, signer: payer, tip: { rao: '5' }, era: 'for 128 blocks', metadataHash: false },
      call: { pallet: 'Balances', name: 'transfer_keep_alive' },
    });
  });

  it('lets two shells pay with one key at once, each payment exactly once', async () => {
    const next = await nextNonce();
    const before = await freeAt((await chain.api.rpc.chain.getHeader()).hash.toHex());
    const shell = async () => {
      const done: Finished[] = [];
      while (done.length < 10) done.push(await run(pay('')));
      return done;
    };
    const all = (await Promise.all([shell(), shell()])).flat();
    const blocks = await Promise.all(all.map((done) => readBlock(chain, done)));
    const nonces = blocks.map(({ terms }) => terms.nonce ?? -1).sort((a, b) => a - b);
    expect(nonces).toEqual(Array.from({ length: 20 }, (_, at) => next + at));
    const fees = all.reduce((sum, done) => sum + rao(dataOf(done).feePaid), 0n);
    const after = await freeAt((await chain.api.rpc.chain.getHeader()).hash.toHex());
    expect(before - after).toBe(20n * 500_000_000n + fees);
    expect(dataOf(await tx('list --open')).transactions).toEqual([]);
  }, 300_000);
});

const dataOf = (finished: Finished): Data => {
  const { data, error } = finished.json();
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
const hashOf = (finished: Finished): string => `${dataOf(finished).extrinsic}`;
const rao = (money: unknown) => BigInt((money as { readonly rao: string }).rao);
