import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LocalChain, openLocalChain } from '../../../../src/localnet/local-chain.js';
import { counterRuntime, counterTx } from '../../../support/counter-runtime.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { hexOf, testSession } from '../../../support/session.js';
import { tempFolder } from '../../../support/temp-folder.js';

const BLOCKS = 6;
const logOf = (dir: string) => join(dir, 'blocks.log');

const open = (dir: string, fresh = false): Promise<LocalChain> =>
  openLocalChain({ dir, runtime: counterRuntime(), blockTime: 3_600_000, genesisTime: 0, fresh });

/** A closed chain on disk, with its heads and the size of its log after each block. */
async function chainOnDisk() {
  const dir = tempFolder();
  const chain = await open(dir);
  const session = testSession(chain);
  const heads = [chain.head()];
  const sizes = [readFileSync(logOf(dir)).length];
  for (let nonce = 0; nonce < BLOCKS; nonce++) {
    await session.request('author_submitExtrinsic', hexOf(counterTx({ sender: 1, nonce })));
    heads.push(await chain.advance(1));
    sizes.push(readFileSync(logOf(dir)).length);
  }
  await chain.close();
  return { dir, heads, sizes, log: readFileSync(logOf(dir)) };
}

describe('the chain on disk', () => {
  it('comes back as it was, and goes on from there', async () => {
    const { dir, heads } = await chainOnDisk();
    const chain = await open(dir);
    expect(chain.genesis).toEqual(heads[0]);
    expect(chain.head()).toEqual(heads[BLOCKS]);
    const session = testSession(chain);
    await session.request('author_submitExtrinsic', hexOf(counterTx({ sender: 1, nonce: BLOCKS })));
    await chain.advance(1);
    expect(chain.head().number).toBe(BLOCKS + 1);
    expect(await session.request('system_accountNextIndex', ALICE_LIKE)).toBe(BLOCKS + 1);
    await chain.close();
  });

  it('loses only the last block to a cut anywhere inside it', async () => {
    const { dir, heads, sizes, log } = await chainOnDisk();
    const whole = sizes[BLOCKS - 1] ?? 0;
    for (let size = whole; size < log.length; size++) {
      writeFileSync(logOf(dir), log);
      truncateSync(logOf(dir), size);
      const chain = await open(dir);
      expect(chain.head()).toEqual(heads[BLOCKS - 1]);
      await chain.close();
      expect(readFileSync(logOf(dir)).length).toBe(whole);
    }
  });

  it('loses only the last block when its bytes never reached the disk', async () => {
    const { dir, heads, sizes, log } = await chainOnDisk();
    const whole = sizes[BLOCKS - 1] ?? 0;
    for (const kept of [0, 3, 13, 16, 40]) {
      const torn = Buffer.from(log);
      torn.fill(0, whole + kept);
      writeFileSync(logOf(dir), torn);
      const chain = await open(dir);
      expect(chain.head()).toEqual(heads[BLOCKS - 1]);
      await chain.close();
    }
  });

  it('is refused, never shortened, after a flipped byte anywhere before the last block', async () => {
    const { dir, sizes, log } = await chainOnDisk();
    const random = seededRandom(11);
    const before = sizes[BLOCKS - 1] ?? 0;
    const offsets = Array.from({ length: 250 }, () => random.below(before));
    for (const offset of [...Array(40).keys(), ...offsets]) {
      const flipped = Buffer.from(log);
      flipped.writeUInt8(flipped.readUInt8(offset) ^ (1 << random.below(8)), offset);
      writeFileSync(logOf(dir), flipped);
      await expect(open(dir)).rejects.toMatchObject({
        code: 'chain-damaged',
        hint: expect.stringContaining('btcli localnet reset'),
      });
      expect(readFileSync(logOf(dir)).equals(flipped)).toBe(true);
    }
  });

  it('is refused when a block is missing, twice there or followed by rubbish', async () => {
    const { dir, sizes, log } = await chainOnDisk();
    const part = (from: number, to: number) => log.subarray(sizes[from], sizes[to]);
    const start = log.subarray(0, sizes[2]);
    for (const broken of [
      Buffer.concat([start, part(3, BLOCKS)]),
      Buffer.concat([start, part(1, BLOCKS)]),
      Buffer.concat([log, Buffer.from('rubbish that nobody wrote here')]),
      log.subarray(0, 10),
      log.subarray(0, 40),
      Buffer.alloc(0),
    ]) {
      writeFileSync(logOf(dir), broken);
      await expect(open(dir)).rejects.toMatchObject({ code: 'chain-damaged' });
    }
  });

  it('says which format it has when a later btcli wrote it', async () => {
    const { dir, log } = await chainOnDisk();
    const later = Buffer.from(log);
    later.writeUInt32LE(2, 12);
    writeFileSync(logOf(dir), later);
    await expect(open(dir)).rejects.toMatchObject({
      code: 'chain-damaged',
      message: expect.stringContaining('format 2'),
    });
  });

  it('starts over when asked, even over a damaged one', async () => {
    const { dir, heads } = await chainOnDisk();
    writeFileSync(logOf(dir), 'nonsense');
    const chain = await open(dir, true);
    expect(chain.head()).toEqual(heads[0]);
    await chain.close();
  });

  it('takes no further block once another process wrote to it', async () => {
    const { dir, heads } = await chainOnDisk();
    const chain = await open(dir);
    appendFileSync(logOf(dir), 'x');
    await expect(chain.advance(1)).rejects.toMatchObject({ code: 'chain-busy' });
    expect(chain.head()).toEqual(heads[BLOCKS]);
    await chain.close();
  });
});

/** The address of the account 0x0101…01. */
const ALICE_LIKE = '5C62Ck4UrFPiBtoCmeSrgF7x9yv9mn38446dhCpsi2mLHiFT';
