import { describe, expect, it } from 'vitest';
import { openLocalChain } from '../../../../src/localnet/index.js';
import {
  counterHex,
  counterRuntime,
  counterTx,
  mapPrefix,
} from '../../../support/counter-runtime.js';
import { hexOf, testSession } from '../../../support/session.js';

const GENESIS_TIME = 1_700_000_000_000;
const UNKNOWN = `0x${'12'.repeat(32)}`;
const timeHex = hexOf(Buffer.from('time'));
const mapHex = hexOf(mapPrefix);

async function open() {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: counterRuntime(),
    blockTime: 3_600_000,
    genesisTime: GENESIS_TIME,
  });
  const session = testSession(chain);
  const submit = (nonce: number, add = 1) =>
    session.request('author_submitExtrinsic', hexOf(counterTx({ sender: 1, nonce, add })));
  return { chain, session, submit };
}

describe('reading the chain', () => {
  it('answers storage and calls as of any block since genesis', async () => {
    const { chain, session, submit } = await open();
    const hashes = [chain.head().hash];
    for (let nonce = 0; nonce < 5; nonce++) {
      await submit(nonce, 10);
      hashes.push((await chain.advance(1)).hash);
    }
    for (const [number, hash] of hashes.entries()) {
      const value = number === 0 ? null : hexOf(Uint8Array.of(number * 10, 0, 0, 0));
      expect(await session.request('state_getStorage', counterHex, hash)).toBe(value);
      const account = hexOf(new Uint8Array(32).fill(1));
      const nonce = await session.request(
        'state_call',
        'AccountNonceApi_account_nonce',
        account,
        hash,
      );
      expect(nonce).toBe(hexOf(Uint8Array.of(number, 0, 0, 0)));
      expect(await session.request('state_getMetadata', hash)).toBe(hexOf(Buffer.from('meta')));
    }
  });

  it('reads hex without 0x, as Python clients write it', async () => {
    const { chain, session } = await open();
    const { hash } = await chain.advance(1);
    const account = '01'.repeat(32);
    const asked = ['state_call', 'AccountNonceApi_account_nonce', account] as const;
    expect(await session.request(...asked, hash.slice(2).toUpperCase())).toBe('0x00000000');
    expect(await session.request('state_getStorage', counterHex.slice(2))).toBeNull();
    await expect(session.request('state_getStorage', '0x0')).rejects.toMatchObject({
      code: -32602,
    });
  });

  it('gives each block one slot more time, starting at genesis', async () => {
    const { chain, session } = await open();
    await chain.advance(3);
    const time = Buffer.alloc(8);
    time.writeBigUInt64LE(BigInt(GENESIS_TIME + 3 * 12_000));
    expect(await session.request('state_getStorage', timeHex)).toBe(hexOf(time));
    const header = (await session.request('chain_getHeader')) as { digest: { logs: string[] } };
    const slot = Buffer.alloc(8);
    slot.writeBigUInt64LE(BigInt(Math.floor((GENESIS_TIME + 36_000) / 12_000)));
    expect(header.digest.logs).toEqual([`0x0661757261${'20'}${slot.toString('hex')}`]);
  });

  it('links each header to its parent, and shows it as a node does', async () => {
    const { chain, session } = await open();
    await chain.advance(20);
    let hash: unknown = chain.head().hash;
    for (let number = 20; number > 0; number--) {
      const header = (await session.request('chain_getHeader', hash)) as { parentHash: string };
      expect(header).toEqual({
        parentHash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
        number: `0x${number.toString(16)}`,
        stateRoot: expect.stringMatching(/^0x[0-9a-f]{64}$/),
        extrinsicsRoot: `0x${'00'.repeat(32)}`,
        digest: { logs: [expect.any(String)] },
      });
      hash = header.parentHash;
    }
    expect(hash).toBe(chain.genesis.hash);
  });

  it('has a genesis that is the same for the same content', async () => {
    const [one, other] = [await open(), await open()];
    expect(one.chain.genesis).toEqual(other.chain.genesis);
    expect(one.chain.genesis.number).toBe(0);
  });

  it('answers block hashes by number, hex number, list and none', async () => {
    const { chain, session } = await open();
    const head = await chain.advance(2);
    const { genesis } = chain;
    expect(await session.request('chain_getBlockHash')).toBe(head.hash);
    expect(await session.request('chain_getBlockHash', '0x2')).toBe(head.hash);
    expect(await session.request('chain_getBlockHash', [0, 2, 3])).toEqual([
      genesis.hash,
      head.hash,
      null,
    ]);
    expect(await session.request('chain_getFinalizedHead')).toBe(head.hash);
  });

  it('answers null for an unknown block or header, and an error for its state', async () => {
    const { session } = await open();
    expect(await session.request('chain_getBlock', UNKNOWN)).toBeNull();
    expect(await session.request('chain_getHeader', UNKNOWN)).toBeNull();
    await expect(session.request('state_getStorage', counterHex, UNKNOWN)).rejects.toMatchObject({
      code: 4003,
    });
    await expect(session.request('state_call', 'No_such', '0x')).rejects.toMatchObject({
      code: 4003,
      message: expect.stringContaining('No_such'),
    });
  });

  it('pages through keys in order, up to a thousand at a time', async () => {
    const { session } = await open();
    const all = (await session.request('state_getKeys', mapHex)) as string[];
    expect(all).toHaveLength(20);
    const paged: string[] = [];
    for (;;) {
      const page = (await session.request(
        'state_getKeysPaged',
        mapHex,
        7,
        paged.at(-1) ?? null,
      )) as string[];
      if (page.length === 0) break;
      paged.push(...page);
    }
    expect(paged).toEqual(all);
    expect(await session.request('state_getKeysPaged', all[3], 10)).toEqual([all[3]]);
    expect(await session.request('state_getKeysPaged', all[3], 10, all[3])).toEqual([]);
    await expect(session.request('state_getKeysPaged', mapHex, 1001)).rejects.toMatchObject({
      code: 4002,
    });
    expect(await session.request('state_getStorageSize', mapHex)).toBe(80);
  });

  it('answers past values of chosen keys, only where they changed', async () => {
    const { chain, session, submit } = await open();
    await submit(0);
    await chain.advance(3);
    const sets = await session.request('state_queryStorage', [counterHex], chain.genesis.hash);
    const first = await session.request('chain_getBlockHash', 1);
    expect(sets).toEqual([
      { block: chain.genesis.hash, changes: [[counterHex, null]] },
      { block: first, changes: [[counterHex, '0x01000000']] },
    ]);
    expect(await session.request('state_queryStorageAt', [counterHex], first)).toEqual([
      { block: first, changes: [[counterHex, '0x01000000']] },
    ]);
  });

  it('answers what a transaction costs, in rao as text', async () => {
    const { session } = await open();
    const bytes = counterTx({ sender: 1, nonce: 0 });
    expect(await session.request('payment_queryInfo', hexOf(bytes))).toEqual({
      weight: { ref_time: 7, proof_size: 9 },
      class: 'normal',
      partialFee: `${bytes.length}`,
    });
    expect(await session.request('payment_queryFeeDetails', hexOf(bytes))).toEqual({
      inclusionFee: { baseFee: '0x1', lenFee: '0x2', adjustedWeightFee: '0x3' },
    });
  });

  it('says who it is in the form clients check', async () => {
    const { session } = await open();
    expect(await session.request('system_properties')).toEqual({
      ss58Format: 42,
      tokenDecimals: 9,
      tokenSymbol: 'TAO',
    });
    expect(await session.request('system_chainType')).toBe('Development');
    expect(await session.request('state_getRuntimeVersion')).toEqual({
      specName: 'counter',
      implName: 'counter',
      authoringVersion: 1,
      specVersion: 1,
      implVersion: 1,
      apis: [['0x0102030405060708', 4]],
      transactionVersion: 1,
      systemVersion: 1,
    });
    const { methods } = (await session.request('rpc_methods')) as { methods: string[] };
    for (const method of methods.filter((name) => /^(system|chain)_get|^system_/.test(name))) {
      if (/dryRun|NextIndex/.test(method)) continue;
      await expect(session.request(method)).resolves.toBeDefined();
    }
  });
});

describe('subscriptions', () => {
  it('begin with the head and follow every block', async () => {
    const { chain, session } = await open();
    const kinds = ['NewHeads', 'AllHeads', 'FinalizedHeads'];
    const ids = await Promise.all(kinds.map((kind) => session.request(`chain_subscribe${kind}`)));
    await chain.advance(2);
    for (const id of ids) {
      const numbers = (await session.results(id, 3)).map(
        (head) => (head as { number: string }).number,
      );
      expect(numbers).toEqual(['0x0', '0x1', '0x2']);
    }
    const methods = ids.map((id) => session.notified.find((one) => one.params.subscription === id));
    expect(methods.map((one) => one?.method)).toEqual([
      'chain_newHead',
      'chain_allHead',
      'chain_finalizedHead',
    ]);
  });

  it('tell of chosen keys only in the blocks that change them', async () => {
    const { chain, session, submit } = await open();
    const id = await session.request('state_subscribeStorage', [counterHex]);
    await chain.advance(1);
    await submit(0, 5);
    const changed = await chain.advance(1);
    await chain.advance(1);
    expect(await session.results(id, 2)).toEqual([
      { block: chain.genesis.hash, changes: [[counterHex, null]] },
      { block: changed.hash, changes: [[counterHex, '0x05000000']] },
    ]);
  });

  it('tell of a new runtime when the code changes', async () => {
    const { chain, session, submit } = await open();
    const id = await session.request('state_subscribeRuntimeVersion');
    await chain.advance(1);
    await submit(0, 1000);
    await chain.advance(1);
    const versions = await session.results(id, 2);
    expect(versions).toMatchObject([{ specVersion: 1 }, { specVersion: 2 }]);
  });

  it('answer their id before the first notification, and nothing after they end', async () => {
    const { chain, session } = await open();
    const id = await session.request('chain_subscribeNewHeads');
    expect(session.notified).toEqual([]);
    await session.results(id, 1);
    expect(await session.request('chain_unsubscribeNewHeads', id)).toBe(true);
    expect(await session.request('chain_unsubscribeNewHeads', id)).toBe(false);
    await chain.advance(1);
    const later = await session.request('chain_subscribeNewHeads');
    await session.results(later, 1);
    expect(await session.results(id, 1)).toHaveLength(1);
  });

  it('end with their session, and with the chain', async () => {
    const { chain, session, submit } = await open();
    await session.request('chain_subscribeNewHeads');
    await session.request(
      'author_submitAndWatchExtrinsic',
      hexOf(counterTx({ sender: 2, nonce: 0 })),
    );
    await submit(0);
    session.close();
    const other = testSession(chain);
    const id = await other.request('chain_subscribeNewHeads');
    await chain.advance(1);
    await other.results(id, 2);
    expect(session.notified).toEqual([]);
    await expect(session.request('system_name')).rejects.toMatchObject({ code: -32000 });
    const before = other.notified.length;
    await chain.close();
    expect(other.notified).toHaveLength(before);
  });

  it('stop telling of a transaction that is no longer watched, which still gets into a block', async () => {
    const { chain, session } = await open();
    const bytes = hexOf(counterTx({ sender: 2, nonce: 0 }));
    const id = await session.request('author_submitAndWatchExtrinsic', bytes);
    await session.results(id, 2);
    expect(await session.request('author_unwatchExtrinsic', id)).toBe(true);
    await chain.advance(1);
    expect(await session.results(id, 2)).toHaveLength(2);
    expect(await session.request('state_getStorage', counterHex)).toBe('0x01000000');
  });
});
