import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { ChainIdentity } from '../../src/chain/chain.js';
import type { Outcome } from '../../src/chain/outcome.js';
import { walletTransfer } from '../../src/commands/wallet/transfer/command.js';
import { refuse } from '../../src/errors.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { type Ending, fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { type Script, testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const hash = `0x${'a'.repeat(63)}0` as const;
const block = { number: 9, hash: '0x09' } as const;

const paid = (from: string): Outcome => ({
  status: 'finalized',
  block,
  hash,
  events: [
    { pallet: 'Balances', name: 'Transfer', fields: { from, to: BOB, amount: '4000' } },
    { pallet: 'TransactionPayment', name: 'TransactionFeePaid', fields: { actualFee: '100' } },
  ],
});
const finalized: Ending = () => paid(ALICE);
const unseen: Ending = () => ({ status: 'unseen', hash, reason: 'lost', lost: false });

const given = { dest: { kind: 'address', address: BOB }, all: false, allowDeath: false } as const;
const input = { ...signingInput, ...given, yes: true, amount: rao(4_000n) };

function scene(
  ending: Ending,
  script: Partial<Script> = {},
  identity: Partial<ChainIdentity> = {},
  accounts: Readonly<Record<string, bigint>> = { [ALICE]: 10_000n, [CHARLIE]: 10_000n },
) {
  const chain = fixtureChain(accounts, ending, identity);
  return { chain, ...testContext({ chain, coldkey: ALICE, answers: [], ...script }) };
}

describe('a plan can be seen without a password and without sending anything', () => {
  it('ends with the command that repeats it, and shows what would change', async () => {
    const { chain, context, seen } = scene(finalized);
    const report = await walletTransfer.run({ ...input, dryRun: true, yes: false }, context);
    expect(report).toMatchObject({
      kind: 'planned',
      shown: { command: 'btcli fixture write' },
      plan: {
        account: ALICE,
        fee: { rao: '100' },
        metadataHash: true,
        effects: [
          { name: 'senderFree', before: { rao: '10000' }, after: { rao: '5900' }, bound: 'exact' },
          { name: 'receiverFree', before: { rao: '0' }, after: { rao: '4000' } },
        ],
      },
    });
    expect({ steps: seen.steps, sent: chain.sent }).toEqual({ steps: [], sent: [] });
  });

  it('is no plan when its fee cannot be known', async () => {
    const { chain, context } = scene(finalized);
    const fee = async () => {
      throw refuse('no-fee-estimate', 'the node does not say');
    };
    const blind = { ...context, chain: async () => ({ ...chain, fee }) as never };
    await expect(walletTransfer.run({ ...input, dryRun: true }, blind)).rejects.toMatchObject({
      code: 'no-fee-estimate',
      exitStatus: 3,
    });
  });
});

describe('nobody approves what nobody can see', () => {
  it('declines before it even asks a chain when no terminal is there and --yes was not said', async () => {
    const { context } = scene(finalized, { canAsk: false });
    const chain = async () => {
      throw new Error('a chain was asked');
    };
    const run = walletTransfer.run({ ...input, yes: false }, { ...context, chain });
    await expect(run).rejects.toMatchObject({ code: 'declined', exitStatus: 3 });
  });
});

describe('what is signed is what was typed', () => {
  it('carries nonce, era and tip as they were named', async () => {
    const { chain, context } = scene(finalized);
    const era = { kind: 'mortal', blocks: 64 } as const;
    await walletTransfer.run({ ...input, nonce: 7, era, tip: rao(5n) }, context);
    expect(chain.terms).toEqual([{ nonce: 7, era, tip: 5n, metadataHash: true }]);
  });

  it('counts the tip into what the sender must be able to pay', async () => {
    const { context } = scene(finalized);
    const run = walletTransfer.run({ ...input, tip: rao(5_500n) }, context);
    await expect(run).rejects.toMatchObject({ code: 'balance-too-low' });
  });
});

describe('a proxy moves the money of the account it acts for, and pays the fee itself', () => {
  const grants =
    (delay: number, delegate = ALICE) =>
    async () => [{ delegate, proxyType: 'Any', delay }];
  const run = (proxiesOf: unknown, accounts?: Readonly<Record<string, bigint>>) => {
    const { chain, context } = scene(() => paid(CHARLIE), {}, {}, accounts);
    const proxied = { ...chain, proxiesOf, proxyFilter: async () => undefined };
    const acting = { ...input, proxyFor: { kind: 'address', address: CHARLIE } as const };
    return {
      chain,
      done: walletTransfer.run(acting, { ...context, chain: async () => proxied as never }),
    };
  };

  it('wraps the call it showed, and takes no fee from the account', async () => {
    const { chain, done } = run(grants(0));
    expect(await done).toMatchObject({
      plan: {
        account: CHARLIE,
        signer: ALICE,
        call: 'Proxy.proxy',
        innerCall: 'Balances.transfer_keep_alive',
        effects: [{ after: { rao: '6000' } }, {}],
      },
    });
    expect(chain.sent).toEqual([
      {
        kind: 'proxy',
        real: CHARLIE,
        as: 'Any',
        call: { kind: 'transferKeepAlive', dest: BOB, amount: 4_000n },
      },
    ]);
  });

  test.each([
    ['one that is no proxy', grants(0, BOB), undefined, 'not-allowed'],
    ['one that must announce first', grants(10), undefined, 'not-allowed'],
    ['one that cannot pay the fee', grants(0), { [CHARLIE]: 10_000n }, 'balance-too-low'],
  ])('refuses %s before signing', async (_title, proxies, accounts, code) => {
    const { chain, done } = run(proxies, accounts);
    await expect(done).rejects.toMatchObject({ code });
    expect(chain.sent).toEqual([]);
  });

  it('tells a failure inside the proxy as a failure', async () => {
    const error = { pallet: 'System', name: 'CallFiltered', docs: '' };
    const ending: Ending = () => ({
      ...{ status: 'failed', block, hash, events: [], final: true },
      ...{ error, inside: 'Proxy.proxy' },
    });
    const { chain, context } = scene(ending);
    const proxied = { ...chain, proxiesOf: grants(0), proxyFilter: async () => undefined };
    const done = walletTransfer.run(
      { ...input, proxyFor: { kind: 'address', address: CHARLIE } },
      { ...context, chain: async () => proxied as never },
    );
    await expect(done).rejects.toMatchObject({
      code: 'failed-on-chain',
      exitStatus: 4,
      details: { error: 'System.CallFiltered', inside: 'Proxy.proxy' },
    });
  });
});

describe('a transaction whose end was not seen is never signed a second time by accident', () => {
  it('refuses the same command while the first may still land, before asking anybody', async () => {
    const { chain, context, seen } = scene(unseen);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({ code: 'unseen' });
    const steps = seen.steps.length;
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({
      code: 'unsettled',
      details: { hash },
    });
    expect(chain.terms).toHaveLength(1);
    expect(seen.steps.slice(steps)).toEqual([]);
  });

  it('refuses to take the place of another one, unless told to by its number', async () => {
    const { chain, context } = scene(unseen);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({ code: 'unseen' });
    const other = { ...input, amount: rao(1_000n) };
    await expect(walletTransfer.run(other, context)).rejects.toMatchObject({
      code: 'unsettled',
      hint: expect.stringContaining('--nonce 0'),
    });
    await expect(walletTransfer.run({ ...other, nonce: 0 }, context)).rejects.toMatchObject({
      code: 'unseen',
    });
    expect(chain.terms).toHaveLength(2);
  });
});

describe('under an idempotency key a payment happens once', () => {
  const keyed = { ...input, idempotencyKey: 'payroll' };

  it('gives the earlier answer again, and signs nothing', async () => {
    const { chain, context } = scene(finalized);
    const first = await walletTransfer.answer(keyed, context);
    const second = await walletTransfer.answer(keyed, context);
    expect(second.json()).toEqual({ ...(first.json() as object), repeated: true });
    expect(second.block).toEqual(block);
    expect(chain.terms).toHaveLength(1);
  });

  it('refuses another payment under the same key', async () => {
    const { context } = scene(finalized);
    await walletTransfer.run(keyed, context);
    const other = { ...keyed, amount: rao(1n) };
    await expect(walletTransfer.run(other, context)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.each([
    ['landed after all', paid(ALICE), { kind: 'done', did: { feePaid: 100n } }, 1],
    ['can never land', { status: 'expired', hash, lastBlock: 134 }, { kind: 'done' }, 2],
  ] as const)('finishes what %s', async (_title, ended, expected, signatures) => {
    const endings: Outcome[] = [
      { status: 'unseen', hash, reason: 'lost', lost: false },
      paid(ALICE),
    ];
    const { chain, context } = scene(() => endings.shift() as Outcome);
    const settling = { ...chain, settle: async () => ended };
    const world = { ...context, chain: async () => settling as never };
    await expect(walletTransfer.run(keyed, world)).rejects.toMatchObject({ code: 'unseen' });
    expect(await walletTransfer.run(keyed, world)).toMatchObject(expected);
    expect(chain.terms).toHaveLength(signatures);
  });
});

describe('a node that took a payment and denied it is not paid twice', () => {
  const refused: Ending = () => {
    throw refuse('pool-rejected', 'the node refused the transaction: no');
  };
  const keyed = { ...input, idempotencyKey: 'payroll' };

  it('signs again only under the same number, so that one of the two can land at most', async () => {
    const { chain, context } = scene(refused);
    await expect(walletTransfer.run(keyed, context)).rejects.toMatchObject({ exitStatus: 4 });
    const later = { ...chain, nextNonce: async () => 1 };
    const world = { ...context, chain: async () => later as never };
    await expect(walletTransfer.run(keyed, world)).rejects.toMatchObject({ exitStatus: 4 });
    expect(chain.terms.map(({ nonce }) => nonce)).toEqual([0, 0]);
  });

  it('signs nothing when the bytes turn out to be in a final block', async () => {
    const { chain, context } = scene(refused);
    await expect(walletTransfer.run(keyed, context)).rejects.toMatchObject({ exitStatus: 4 });
    const honest = { ...chain, find: async () => paid(ALICE) };
    const world = { ...context, chain: async () => honest as never };
    expect(await walletTransfer.run(keyed, world)).toMatchObject({ kind: 'done' });
    expect(chain.terms).toHaveLength(1);
  });
});

describe('a password that takes seconds is worked on while the chain is asked', () => {
  // Any file will do: the fixture's key opens without a look into it.
  const file = fileURLToPath(import.meta.url);
  const unapproved = { yes: false, passwordFile: file };
  const answersAfterUnlock = (canAsk: boolean) => {
    const { chain, context, seen } = scene(finalized, { canAsk, answers: [true] });
    const unlocked: string[] = [];
    const world = {
      ...context,
      chain: async () => {
        await new Promise(setImmediate);
        unlocked.push(...seen.steps);
        return chain as never;
      },
    };
    return { world, unlocked, chain };
  };

  it.each([
    ['nobody can be asked for it', false, input],
    ['the line names the file it is in', true, { ...input, passwordFile: file }],
  ])('where all was approved beforehand and %s', async (_, canAsk, asked) => {
    const { world, unlocked } = answersAfterUnlock(canAsk);
    await walletTransfer.run(asked, world);
    expect(unlocked).toEqual(['unlocked']);
  });

  it.each([
    ['somebody is there who should see the plan first', true, input],
    ['nothing will be signed', false, { ...input, dryRun: true }],
    ['its file is named but nothing is approved', true, { ...input, ...unapproved }],
    ['what is named is no file', true, { ...input, passwordFile: '/' }],
    [
      'what is named is no file, and nobody is there',
      false,
      { ...input, passwordFile: '/dev/null' },
    ],
  ])('but not where %s', async (_, canAsk, asked) => {
    const { world, unlocked } = answersAfterUnlock(canAsk);
    await walletTransfer.run(asked, world);
    expect(unlocked).toEqual([]);
  });

  it('and a wrong one is told after what the chain refuses', async () => {
    const { chain, context } = scene(finalized, { canAsk: false });
    const keys = async () => ({
      ...(await context.keys('')),
      unlockColdkey: async () => {
        throw refuse('wrong-password', 'that is not it');
      },
    });
    const poor = { ...input, amount: rao(1_000_000n) };
    const world = { ...context, keys: keys as never };
    await expect(walletTransfer.run(poor, world)).rejects.toMatchObject({
      code: 'balance-too-low',
    });
    await expect(walletTransfer.run(input, world)).rejects.toMatchObject({
      code: 'wrong-password',
    });
    expect(chain.terms).toEqual([]);
  });
});

describe('what was approved is still so when it is signed', () => {
  const moving = (answers: readonly boolean[], bills: readonly bigint[]) => {
    const { chain, context, seen, done } = scene(finalized, { answers });
    let reads = 0;
    let heads = 0;
    const world = {
      ...chain,
      head: async () => {
        heads += 1;
        return { number: heads, hash: `0x${heads}` };
      },
      // Each plan asks for a number of one byte and for one of two.
      fee: async () => rao(bills[Math.min(reads++ >> 1, bills.length - 1)] ?? 0n),
    };
    return { chain, seen, done, context: { ...context, chain: async () => world as never } };
  };

  it('is shown again when the fee rose by more than a tenth, and signed as shown last', async () => {
    const { context, seen, done } = moving([true, true], [100n, 120n]);
    await walletTransfer.run({ ...input, yes: false }, context);
    done();
    expect(seen.steps.filter((step) => step === 'shown')).toHaveLength(2);
    expect(seen.journal[0]?.entry.plan).toMatchObject({ fee: { rao: '120' } });
  });

  it('is refused under --yes, since nobody looks again', async () => {
    const { chain, context } = moving([], [100n, 120n]);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({
      code: 'facts-moved',
      exitStatus: 3,
    });
    expect(chain.terms).toEqual([]);
  });

  it('is refused when it moved while another command held the key', async () => {
    const { chain, context } = moving([true], [100n, 100n, 120n]);
    const asked = walletTransfer.run({ ...input, yes: false }, context);
    await expect(asked).rejects.toMatchObject({ code: 'facts-moved' });
    expect(chain.terms).toEqual([]);
  });
});

describe('a number is signed with only where nobody else can have taken it', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const turn = () => new Promise(setImmediate);
  const later = (ms: number) => () => vi.advanceTimersByTime(ms);
  const asleep = () => vi.setSystemTime(Date.now() + 3_600_000);

  /** Another machine sends something between the first look at the number and the second. */
  const twoMachines = (
    canAsk: boolean,
    meanwhile: () => unknown,
    unlock: () => Promise<unknown>,
  ) => {
    const { chain, context } = scene(finalized, { canAsk });
    const events: string[] = [];
    let next = 0;
    const lock = {
      ...{ check: () => events.push('still mine'), announce: () => {} },
      release: () => events.push('over'),
    };
    const journal = {
      ...context.journal,
      lockNonce: async () => {
        events.push('turn');
        return lock;
      },
    };
    const world = {
      ...chain,
      nextNonce: async () => {
        events.push('number');
        meanwhile();
        return next++;
      },
      sign: async (...signed: Parameters<typeof chain.sign>) => {
        events.push(`signed ${signed[2].nonce}`);
        return chain.sign(...signed);
      },
    };
    const keys: typeof context.keys = async (root) => {
      const real = await context.keys(root);
      const unlockColdkey: typeof real.unlockColdkey = async (...asked) => {
        await unlock();
        return real.unlockColdkey(...asked);
      };
      return { ...real, unlockColdkey };
    };
    const connect = async () => {
      for (let turns = 0; turns < 3; turns++) await turn();
      return world as never;
    };
    return {
      run: () => walletTransfer.run(input, { ...context, journal, keys, chain: connect }),
      events,
    };
  };
  const slowly = async () => {
    for (let turns = 0; turns < 9; turns++) await turn();
  };

  it.each([
    ['at once, the one that came with the facts', false, later(900), turn, 'turn number'],
    ['after a while, asked for again', false, later(1_100), turn, 'turn number number'],
    ['after the machine slept, asked for again', false, asleep, turn, 'turn number number'],
    ['with somebody to ask, after the answer', true, later(0), turn, 'number turn number'],
    ['behind a slow password, after it', false, later(0), slowly, 'number turn number'],
  ])('%s', async (_title, canAsk, meanwhile, unlock, expected) => {
    const { run, events } = twoMachines(canAsk, meanwhile, unlock);
    await run();
    const looks = expected.split(' ');
    const last = looks.filter((each) => each === 'number').length - 1;
    expect(events).toEqual([
      ...looks,
      ...[`signed ${last}`, 'still mine'],
      ...events.slice(looks.length + 2),
    ]);
    expect(new Set(events.slice(looks.length + 2))).toEqual(new Set(['over']));
  });

  it('and a plan that is refused lets the next command have its turn', async () => {
    const { chain, context } = scene(finalized, { canAsk: false });
    const turns: string[] = [];
    const journal = {
      ...context.journal,
      lockNonce: async () => {
        turns.push('taken');
        return { check: () => {}, announce: () => {}, release: () => turns.push('over') };
      },
    };
    const connect = async () => {
      for (let turns = 0; turns < 3; turns++) await turn();
      return chain as never;
    };
    const world = { ...context, journal, chain: connect };
    await expect(
      walletTransfer.run({ ...input, amount: rao(1_000_000n) }, world),
    ).rejects.toMatchObject({ code: 'balance-too-low' });
    expect(turns).toEqual(['taken', 'over']);
  });
});

describe('a block that may still go is no end', () => {
  it('tells a failure in it as unseen, with the reason', async () => {
    const error = { pallet: 'Token', name: 'FundsUnavailable', docs: '' };
    const ending: Ending = () => ({
      ...{ status: 'failed', block, hash, events: [], final: false },
      error,
    });
    const { context, seen } = scene(ending);
    await expect(walletTransfer.run({ ...input, wait: 'included' }, context)).rejects.toMatchObject(
      { code: 'unseen', details: { error: 'Token.FundsUnavailable' } },
    );
    expect(seen.journal[0]?.settlement).toMatchObject({ status: 'included' });
  });
});

describe('an operator who only asked to send is told where to look', () => {
  it('answers with the hash and no claim about the end', async () => {
    const { context } = scene(() => ({ status: 'submitted', hash }));
    const answer = await walletTransfer.answer({ ...input, wait: 'submitted' }, context);
    expect(answer.json()).toMatchObject({ status: 'submitted', extrinsic: hash, feePaid: null });
    expect(answer.view()).toMatchObject({ notes: [expect.stringContaining(`tx wait ${hash}`)] });
  });
});
