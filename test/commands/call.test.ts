import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

describe('any call of the runtime goes the road of every write', () => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-call-'));
  let chain: ServedChain;
  let btcli: (line: string) => Promise<Ended>;

  beforeAll(async () => {
    chain = await servedChain();
    const env = { HOME: home, BT_WALLET_PATH: join(home, 'wallets'), BT_NETWORK: chain.url };
    btcli = inProcess({ ...env, BT_WALLET: 'owner' });
    await btcli('wallet create --wallet owner --no-password');
    await btcli('wallet faucet --wallet owner --amount 1000 --yes');
    await btcli(`addresses add bob ${BOB}`);
  });
  afterAll(async () => {
    await chain.close();
    rmSync(home, { recursive: true, force: true });
  });
  const data = async (line: string) => {
    const ended = await btcli(`${line} --json`);
    expect([ended.stderr, ended.status]).toEqual(['', 0]);
    return ended.json().data as unknown as Answer;
  };

  it('as the very bytes that the command for it signs', async () => {
    const named = await data(`wallet transfer --dest bob --amount 1.5 --dry-run`);
    const raw = await data(
      'call balances.transfer_keep_alive --args dest=bob value=1500000000 --dry-run',
    );
    expect(raw.plan.callHex).toBe(named.plan.callHex);
    expect(raw.plan).toMatchObject({
      call: 'Balances.transfer_keep_alive',
      arguments: { dest: { Id: BOB }, value: '1500000000' },
      fee: named.plan.fee,
      dangers: [],
    });
  });

  it('takes its arguments as words or as JSON, numbers exact beyond any double', async () => {
    const words = await data('call System.remark remark=0x00ff --dry-run');
    const json = await data('call System.remark --args {"remark":"0x00ff"} --dry-run');
    expect(json.plan.callHex).toBe(words.plan.callHex);
    const big = await data(
      `call Balances.transfer_keep_alive --args {"dest":"bob","value":9007199254740993} --dry-run`,
    );
    expect(big.plan.arguments.value).toBe('9007199254740993');
  });

  it('is signed, lands, and tells its events', async () => {
    const inner = `{"pallet":"Balances","name":"transfer_keep_alive","args":{"dest":"bob","value":7}}`;
    const did = await data(`call Utility.batch_all --args {"calls":[${inner}]} --yes`);
    expect(did).toMatchObject({ status: 'finalized', called: 'Utility.batch_all' });
    expect(did.events).toContainEqual(
      expect.objectContaining({
        ...{ pallet: 'Balances', name: 'Transfer' },
        fields: expect.objectContaining({ to: BOB, amount: '7' }),
      }),
    );
  });

  it('tells what the chain said no to', async () => {
    const ended = await btcli('call SubtensorModule.start_call netuid=999 --yes --json');
    expect(ended.status).not.toBe(0);
    expect(ended.json().error?.code).toMatch(/failed-on-chain|pool-rejected/);
  });

  it('is signed by the hotkey where that is asked for', async () => {
    const plan = await data('call System.remark remark=0x --dry-run');
    const byHotkey = await btcli('call System.remark remark=0x --use-hotkey --dry-run --json');
    const { error } = byHotkey.json();
    // The hotkey has no TAO, and says so under its own address.
    expect([error?.code, error?.message.includes(plan.plan.signer)]).toEqual([
      'balance-too-low',
      false,
    ]);
  });

  it('is made for another account by its proxy, once under one idempotency key', async () => {
    await btcli('wallet create --wallet deputy --no-password');
    await btcli('wallet faucet --wallet deputy --amount 10 --yes');
    const grant = 'call Proxy.add_proxy delegate=deputy proxy_type=any delay=0';
    await data(`${grant} --yes --dangerous Proxy.add_proxy`);
    const line = 'call System.remark_with_event remark=0x07 --wallet deputy --proxy-for owner';
    const did = await data(`${line} --yes --idempotency-key once`);
    expect(did.plan).toMatchObject({
      call: 'Proxy.proxy',
      innerCall: 'System.remark_with_event',
    });
    expect(did.events).toContainEqual(expect.objectContaining({ name: 'Remarked' }));
    const again = await data(`${line} --yes --idempotency-key once`);
    expect(again).toMatchObject({ repeated: true, extrinsic: did.extrinsic });
    // Typed in another way it is still the same call, and never a second one.
    const json = line.replace('remark=0x07', '--args {"remark":"0x07"}');
    const other = await data(`${json} --yes --idempotency-key once`);
    expect(other).toMatchObject({ repeated: true, extrinsic: did.extrinsic });
    const another = await btcli(
      `${line.replace('0x07', '0x08')} --yes --idempotency-key once --json`,
    );
    expect(another.json().error?.code).toBe('bad-input');
  });

  it('shows what is in a call inside, and that it is dangerous', async () => {
    const inner = '{"pallet":"System","name":"remark","args":{"remark":"0x01"}}';
    const shown = await btcli(`call Sudo.sudo --args {"call":${inner}} --dry-run`);
    expect(shown.stdout).toMatch(/call +System\.remark\n +call\.remark +0x01/);
    expect(shown.stdout).toMatch(/warning: Sudo\.sudo acts as root/);
  });

  it('signs nothing dangerous for a habitual yes', async () => {
    const line = `call Balances.transfer_all dest=bob keep_alive=true --yes --json`;
    const habit = await btcli(line);
    expect(habit.json().error).toMatchObject({
      code: 'needs-answer',
      hint: 'name it once more with --dangerous Balances.transfer_all',
    });
    const other = await btcli(`${line} --dangerous Sudo.sudo`);
    expect(other.json().error?.code).toBe('declined');
    const hidden = `{"pallet":"Balances","name":"transfer_all","args":{"dest":"bob","keep_alive":true}}`;
    const batch = `call Utility.batch --args {"calls":[${hidden}]} --yes --json`;
    const inBatch = await btcli(batch);
    expect(inBatch.json().error).toMatchObject({
      code: 'needs-answer',
      hint: 'name it once more with --dangerous Balances.transfer_all',
    });
    const wrapper = await btcli(`${batch} --dangerous Utility.batch`);
    expect(wrapper.json().error?.code).toBe('declined');
  });

  it('approves several dangers only when every one of them is named', async () => {
    const inner = '{"pallet":"System","name":"set_storage","args":{"items":[]}}';
    const line = `call Sudo.sudo --args {"call":${inner}} --yes --json`;
    const one = await btcli(`${line} --dangerous Sudo.sudo`);
    expect(one.json().error).toMatchObject({
      code: 'needs-answer',
      hint: 'name it once more with --dangerous Sudo.sudo System.set_storage',
    });
    const both = await btcli(`${line} --dangerous Sudo.sudo --dangerous System.set_storage`);
    expect(both.json().error?.code).not.toMatch(/needs-answer|declined|bad-input/);
  });

  it.each([
    ['batch', 'the call at index 1, counted from 0, failed with', 1],
    ['force_batch', '1 failed, the first with', 2],
  ])('tells a %s of which a part was done as partly done', async (name, told, done) => {
    const pay = (value: string) =>
      `{"pallet":"Balances","name":"transfer_keep_alive","args":{"dest":"bob","value":${value}}}`;
    const calls = [pay('5'), pay('900000000000000000'), pay('6')].join(',');
    const ended = await btcli(`call Utility.${name} --args {"calls":[${calls}]} --yes --json`);
    expect([ended.status, ended.json().error]).toMatchObject([
      4,
      {
        code: 'partly-done',
        message: expect.stringContaining(told),
        hint: expect.stringContaining('do not repeat the whole'),
        details: { done, failed: 1 },
      },
    ]);
  });

  it('promises nothing of what is free afterwards, for a call may bring as well as take', async () => {
    const plan = await data('call System.remark remark=0x --dry-run');
    expect(plan.plan).toMatchObject({ effects: [] });
  });

  it.each([
    [
      'call Balances.transfer dest=bob',
      'no "transfer" among its calls',
      'did you mean Balances.transfer_',
    ],
    ['call Balnces.x', 'nothing called "Balnces" has calls', 'did you mean Balances?'],
    ['call Balances', '"Balances" is a pallet', 'name one of its'],
    ['call System.remark', 'remark missing', 'it takes remark'],
    ['call System.remark remark=0x remark=0x', 'remark is given twice', 'keep one'],
    ['call System.remark remrk=0x', 'there is no "remrk"', 'did you mean remark?'],
    ['call System.remark 0x00', 'is no name=value', 'netuid=1'],
    ['call System.remark --args {"remark":1.5}', '1.5 is not a whole number', 'smallest steps'],
    ['call System.remark --args {"remark"', 'that is not JSON', 'single quotes'],
    ['call Balances.transfer_keep_alive dest=nobody value=1', 'dest', ''],
    ['call Balances.transfer_keep_alive dest=bob value=1.5', 'value: "1.5" is no u64', 'number'],
  ])('%s is refused with the way out', async (line, message, hint) => {
    const ended = await btcli(`${line} --dry-run --json`);
    const { error } = ended.json();
    expect(ended.status).toBe(2);
    expect([error?.message, error?.hint]).toEqual([
      expect.stringContaining(message),
      expect.stringContaining(hint),
    ]);
  });
});

type Answer = {
  readonly extrinsic: string;
  readonly plan: {
    readonly callHex: string;
    readonly fee: unknown;
    readonly signer: string;
    readonly arguments: { readonly value: string };
  };
  readonly events: readonly unknown[];
};
