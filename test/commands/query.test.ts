import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

describe('whatever is on the chain is read by the names of its runtime', () => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-query-'));
  let chain: ServedChain;
  let btcli: (line: string) => Promise<Ended>;

  beforeAll(async () => {
    chain = await servedChain();
    await chain.chain.advance(3);
    const env = { HOME: home, BT_WALLET_PATH: join(home, 'wallets'), BT_NETWORK: chain.url };
    btcli = inProcess(env);
  });
  afterAll(async () => {
    await chain.close();
    rmSync(home, { recursive: true, force: true });
  });
  const data = async (line: string) => {
    const ended = await btcli(`${line} --json`);
    expect(ended.stderr).toBe('');
    return ended.json().data;
  };

  it('a value, with the block it was read at', async () => {
    const ended = await btcli(`query storage system.account ${ALICE} --json`);
    const { block, data: answer } = ended.json();
    expect(block?.number).toBe(3);
    expect(answer).toMatchObject({
      item: 'System.Account',
      keyTypes: ['AccountId32'],
      entries: [{ keys: [ALICE], stored: true, value: { nonce: '0' } }],
    });
  });

  it('an account by the name of the address book', async () => {
    await btcli(`addresses add exchange ${ALICE}`);
    const found = await data('query storage System.Account exchange');
    expect(found).toMatchObject({ entries: [{ keys: [ALICE] }] });
  });

  it('a whole map, and a part of it from where the first part ended', async () => {
    const whole = (await data('query storage System.Account')) as Entries;
    const first = (await data('query storage System.Account --limit 1')) as Entries;
    const rest = (await data(`query storage System.Account --after ${first.next}`)) as Entries;
    expect(whole.entries.length).toBeGreaterThan(2);
    expect([...first.entries, ...rest.entries]).toEqual(whole.entries);
  });

  it('what there is to ask for, by pallet', async () => {
    const { items } = (await data('query storage Balances')) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toContain('Balances.TotalIssuance');
    const table = await btcli('query constant');
    expect(table.stdout).toContain('Balances.ExistentialDeposit');
  });

  it('a constant, exact', async () => {
    const found = await data('query constant balances.existential_deposit');
    expect(found).toMatchObject({ constant: 'Balances.ExistentialDeposit', value: '500' });
  });

  it('a runtime function', async () => {
    const found = await data(`query api AccountNonceApi.account_nonce ${ALICE}`);
    expect(found).toMatchObject({ function: 'AccountNonceApi.account_nonce', answer: '0' });
  });

  it('a block, its events, and an extrinsic by its place and by its hash', async () => {
    const block = (await data('query block 2')) as {
      extrinsics: { hash: string; call: string; succeeded: boolean }[];
    };
    expect(block.extrinsics[0]).toMatchObject({ call: 'Timestamp.set', succeeded: true });
    const byPlace = await data('query extrinsic 2-0');
    const byHash = await data(`query extrinsic ${block.extrinsics[0]?.hash}`);
    expect(byHash).toEqual(byPlace);
    expect(byPlace).toMatchObject({ block: 2, extrinsic: { call: 'Timestamp.set' } });
    const events = (await data('query events --at 2 --only System')) as { events: unknown[] };
    expect(events.events[0]).toMatchObject({ name: 'ExtrinsicSuccess', extrinsic: 0 });
  });

  it.each([
    ['query storage Sytem.Account', 'nothing called "Sytem" has storage', 'did you mean System?'],
    [
      'query storage System.Acount',
      'has no "Acount" among its storage',
      'did you mean System.Account?',
    ],
    ['query constant Balances.Deposit', 'among its constants', 'there are Balances.'],
    ['query api AccountNonce.x', 'has functions', 'did you mean AccountNonceApi?'],
    ['query storage System.Account 5Grw', 'key 1 (AccountId32)', ''],
    ['query storage System.Account 1 2', '2 keys are given', 'give AccountId32'],
    ['query storage System.Account --limit 0', 'no count from 1', 'such as 500'],
    ['query storage System.Account --after 0x00', 'something else', 'copy `next`'],
    ['query api AccountNonceApi.account_nonce', 'takes 1 inputs', 'AccountId32'],
    ['query block 99', 'has no block 99', 'its best block is 3'],
    ['query block yesterday', 'neither a block nor a date', '2026-11-30'],
    ['query block 2031-02-30', 'neither a block nor a date', '2026-11-30'],
    ['query events --at 2999-01-01', 'is after the newest block', 'earlier time'],
    ['query events --only Balance', 'has events', 'did you mean Balances?'],
    ['query extrinsic 2-9', 'block 2 has', 'btcli query block 2'],
    ['query extrinsic 2', 'names no extrinsic', 'such as 4500000-3'],
    [`query extrinsic 0x${'ab'.repeat(32)}`, 'in none of the', '--back'],
  ])('%s is refused with the way out', async (line, message, hint) => {
    const ended = await btcli(`${line} --json`);
    const { error } = ended.json();
    expect(ended.status).not.toBe(1);
    expect([error?.message, error?.hint]).toEqual([
      expect.stringContaining(message),
      expect.stringContaining(hint),
    ]);
  });
});

type Entries = { readonly entries: readonly unknown[]; readonly next: string | null };
