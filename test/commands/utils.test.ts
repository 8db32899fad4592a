import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeAddress, evmToAddress } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { when } from '../../src/commands/utils/block/find.js';
import { accountIdOf, encodeForeign, parseSs58, splitSs58 } from '../../src/units/ss58.js';
import { inProcess } from '../support/in-process.js';
import { seededRandom } from '../support/seeded-random.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const home = mkdtempSync(join(tmpdir(), 'btcli-utils-'));
const btcli = inProcess({ HOME: home });
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('what stands for an amount is exact in either spelling', () => {
  it.each([
    ['1.5tao', 'tao', '1500000000', '1.5'],
    ['1rao', 'tao', '1', '0.000000001'],
    ['18446744073709551615rao', 'tao', '18446744073709551615', '18446744073.709551615'],
    ['2alpha', 'alpha', '2000000000', '2'],
    ['9007199254740993units', 'alpha', '9007199254740993', '9007199.254740993'],
    ['1_000tao', 'tao', '1000000000000', '1000'],
  ])('%s', async (typed, coin, steps, coins) => {
    const { data } = (await btcli(`utils convert ${typed} --json`)).json();
    expect(data).toEqual({ amounts: [{ coin, steps, coins }] });
  });

  it.each([
    ['1.5rao', 'not a whole number'],
    ['1', 'no amount with its unit'],
    ['1btc', 'no amount with its unit'],
    ['0.0000000001tao', 'more than nine decimals'],
    ['18446744073709551616rao', 'more than can exist'],
  ])('%s is refused', async (typed, message) => {
    const ended = await btcli(`utils convert ${typed} --json`);
    expect(ended.json().error?.message).toContain(message);
  });
});

describe('one account is told in every spelling it has', () => {
  it('for any prefix, as polkadot.js spells it, and back', () => {
    const random = seededRandom(58);
    const prefixes = [0, 2, 42, 63, 64, 127, 255, 256, 1284, 13_116, 16_383];
    for (const prefix of prefixes.filter((each) => each !== 46 && each !== 47)) {
      const key = Uint8Array.from({ length: 32 }, () => random.below(256));
      const text = encodeForeign(key, prefix);
      expect(text).toBe(encodeAddress(key, prefix));
      expect(splitSs58(text)).toEqual({ prefix, accountId: key });
    }
    expect(encodeForeign(accountIdOf(parseSs58(ALICE)), 42)).toBe(ALICE);
  });

  it('from another network, from a public key, and for another network', async () => {
    const polkadot = encodeAddress(ALICE, 0);
    const { data } = (await btcli(`utils address ${polkadot} --prefix 2 --json`)).json();
    const publicKey = `0x${Buffer.from(accountIdOf(parseSs58(ALICE))).toString('hex')}`;
    expect(data).toMatchObject({ address: ALICE, publicKey, other: encodeAddress(ALICE, 2) });
    const again = (await btcli(`utils address ${publicKey} --json`)).json();
    expect(again.data).toMatchObject({ address: ALICE, other: polkadot, evm: null });
  });

  it('from an EVM address, as the chain maps it', async () => {
    const evm = `0x${'ab'.repeat(20)}`;
    const { data } = (await btcli(`utils address ${evm} --json`)).json();
    expect(data).toMatchObject({ evm, address: evmToAddress(evm, 42) });
  });

  it.each([
    [`${ALICE.slice(0, -1)}Z`, 'the checksum of'],
    ['0x00', 'neither a public key nor an EVM address'],
    [`${ALICE} --prefix 16384`, 'no prefix of addresses'],
  ])('%s is refused', async (typed, message) => {
    const ended = await btcli(`utils address ${typed} --json`);
    expect(ended.json().error?.message).toContain(message);
  });
});

describe('a block and its time', () => {
  let chain: ServedChain;
  beforeAll(async () => {
    chain = await servedChain();
    await chain.chain.advance(4);
  });
  afterAll(() => chain.close());
  const at = async (moment: string) =>
    (await btcli(`utils block ${moment} --network ${chain.url} --json`)).json().data as {
      readonly number: number;
      readonly time: string;
      readonly about: boolean;
    };

  it('are found from each other, now and in what is to come', async () => {
    const second = await at('2');
    expect(second).toMatchObject({ number: 2, about: false, newest: 4 });
    expect(await at(second.time)).toMatchObject({ number: 2, about: false });
  });

  it('are counted on from the newest block where they are still to come', async () => {
    const ref = (number: number) => ({ number, hash: '0x00' }) as const;
    const reads = {
      head: async () => ref(100),
      blockAt: async (number: number) => ref(number),
      blockOfHash: async () => ref(7),
      timeOf: async ({ number }: { readonly number: number }) => number * 12_000,
      blockTime: () => 12_000,
    };
    const later = { number: 1_000_100, time: 12_001_200_000, about: true, newest: 100 };
    expect(await when({ kind: 'number', number: 1_000_100 }, reads)).toEqual(later);
    expect(await when({ kind: 'time', time: 12_001_200_000 }, reads)).toEqual(later);
    const timeless = { ...reads, blockTime: () => undefined };
    await expect(when({ kind: 'number', number: 101 }, timeless)).rejects.toMatchObject({
      hint: 'name a block that is there',
    });
  });
});
