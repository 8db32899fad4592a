import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/chain/outcome.js';
import type { ProxyFilter } from '../../src/chain/proxy.js';
import type { SigningInput } from '../../src/commands/operation.js';
import { refuse } from '../../src/errors.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { EACH, payMany } from '../support/pay-many.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');

type Hash = `0x${string}`;
const hashOf = (position: number): Hash => `0x${position.toString(16).padStart(64, 'a')}`;
const acting: SigningInput = {
  ...signingInput,
  proxyFor: { kind: 'address', address: CHARLIE },
};
const error = { pallet: 'Proxy', name: 'NotProxy', docs: '' };

const landed = (hash: Hash, receiver: Ss58): Outcome => ({
  ...{ status: 'finalized', hash, block: { number: 9, hash: '0x09' } },
  events: [
    { pallet: 'Balances', name: 'Transfer', fields: { to: receiver, amount: String(EACH) } },
    { pallet: 'TransactionPayment', name: 'TransactionFeePaid', fields: { actualFee: '100' } },
  ],
});

type World = {
  readonly types?: readonly string[];
  readonly filter?: ProxyFilter;
  readonly receivers?: readonly Ss58[];
  readonly mayPart?: boolean;
  /** What the pool says of the transaction at this position. */
  readonly pool?: (position: number) => Outcome | undefined;
  readonly end?: (position: number, hash: Hash, receiver: Ss58) => Outcome;
};

function scene({ types = ['Staking'], filter, receivers = [BOB, DAVE], ...more }: World = {}) {
  const { mayPart = true, pool, end = (_position, hash, to) => landed(hash, to) } = more;
  let rich = 10n ** 12n;
  const base = fixtureChain({ [ALICE]: rich, [CHARLIE]: rich }, () => {
    const position = base.sent.length - 1;
    return pool?.(position) ?? { status: 'submitted', hash: hashOf(position) };
  });
  rich = 0n;
  const chain = {
    ...base,
    proxiesOf: async () => types.map((proxyType) => ({ delegate: ALICE, proxyType, delay: 0 })),
    proxyFilter: async () => filter,
    settle: async ({ hash }: { readonly hash: Hash }) => {
      const position = Number(BigInt(hash) & 15n);
      return end(position, hash, receivers[position] ?? BOB);
    },
  };
  const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [] });
  const op = payMany(receivers, mayPart);
  const run = (input: Partial<SigningInput> = {}) =>
    op.run({ ...acting, yes: true, ...input }, context);
  return { chain, seen, op, run, context };
}

describe('a proxy whose type forbids batches still makes every call, once', () => {
  it('signs one transaction for each call, with consecutive nonces, written down before any is sent', async () => {
    const { chain, seen, run } = scene();
    const report = await run();
    expect(chain.sent.map((call) => (call.kind === 'proxy' ? call.call.kind : call.kind))).toEqual([
      'transferKeepAlive',
      'transferKeepAlive',
    ]);
    expect(chain.terms.map(({ nonce }) => nonce)).toEqual([0, 1]);
    expect(seen.steps).toEqual(['shown', 'unlocked', 'recorded', 'recorded']);
    expect(seen.journal.map(({ entry }) => entry.batch?.position)).toEqual([1, 0]);
    expect(report).toMatchObject({
      kind: 'done',
      plan: { fee: { rao: '200' }, parts: [{}, {}], call: 'Proxy.proxy' },
      did: { effect: [BOB, DAVE], feePaid: 200n },
    });
  });

  it('says so before it is approved', async () => {
    const { run } = scene();
    const report = await run({ dryRun: true });
    const notes = report.kind === 'planned' && 'notes' in report.shown ? report.shown.notes : [];
    expect(notes?.join()).toContain('sent as 2 transactions one after another');
  });

  test.each([
    ['the account itself', undefined, undefined, 'batchAll'],
    ['a proxy of type Any', ['Any'], undefined, 'proxy'],
    ['whichever of its proxies may', ['Staking', 'Any'], undefined, 'proxy'],
    ['a type the runtime says lets batches through', ['New'], () => true, 'proxy'],
  ])('sends all at once for %s', async (_title, types, filter, kind) => {
    const { chain, run } = scene({ ...(types && { types }), ...(filter && { filter }) });
    await run(types ? {} : { proxyFor: undefined }).catch(() => {});
    expect(chain.sent.map((call) => call.kind)).toEqual([kind]);
    const [only] = chain.sent;
    expect(only?.kind === 'proxy' ? only.call.kind : only?.kind).toBe('batchAll');
  });

  test.each([
    ['calls that are safe only together', { mayPart: false }],
    ['a call that no type it has may make', { filter: () => false }],
  ])('refuses %s before anything is signed', async (_title, world) => {
    const { chain, run } = scene(world);
    await expect(run()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(chain.terms).toEqual([]);
  });
});

describe('when one of several transactions does not make it', () => {
  it('tells which went through, and fails', async () => {
    const { run } = scene({
      end: (position, hash, to) =>
        position === 0
          ? landed(hash, to)
          : {
              ...{ status: 'failed', hash, events: [], final: true, error },
              block: { number: 9, hash: '0x09' },
            },
    });
    await expect(run()).rejects.toMatchObject({
      code: 'partly-done',
      exitStatus: 4,
      hint: expect.stringContaining('only for the rest'),
      details: { hash: hashOf(1), through: hashOf(0) },
      message: expect.stringContaining('1 of 2 transactions went through'),
    });
  });

  it('keeps back what could never run after one that the pool refused, and tells the rest', async () => {
    const { chain, seen, run } = scene({
      receivers: [BOB, DAVE, CHARLIE],
      pool: (position) => {
        if (position === 1) throw refuse('pool-rejected', 'the node refused the transaction');
        return undefined;
      },
    });
    await expect(run()).rejects.toMatchObject({
      code: 'partly-done',
      details: { through: hashOf(0) },
      message: expect.stringContaining('1 of 3'),
    });
    expect(chain.sent).toHaveLength(2);
    expect(seen.journal.map(({ settlement }) => settlement?.status)).toEqual([
      'refused',
      'refused',
      'finalized',
    ]);
  });

  it('sends nothing after one that was not seen to arrive', async () => {
    const { chain, run } = scene({
      pool: (position) =>
        position === 0
          ? { status: 'unseen', hash: hashOf(0), reason: 'lost', lost: false }
          : undefined,
    });
    await expect(run()).rejects.toMatchObject({ code: 'unseen', details: { hash: hashOf(0) } });
    expect(chain.sent).toHaveLength(1);
  });
});

describe('whoever stops waiting is never told that nothing was sent', () => {
  const interrupted = () => {
    throw refuse('interrupted', 'interrupted; nothing was sent');
  };

  it('calls all of them open once the pool has them', async () => {
    const { chain, seen, op, context } = scene();
    let holds = 0;
    const world = {
      ...context,
      chain: async () => chain as never,
      // The first two bring the parts into the pool; Ctrl-C comes before the third.
      holdingOn: async <T>(work: (stop: AbortSignal) => Promise<T>) => {
        holds += 1;
        return holds > 2 ? interrupted() : work(new AbortController().signal);
      },
    };
    await expect(op.run({ ...acting, yes: true }, world as never)).rejects.toMatchObject({
      code: 'unseen',
      details: { open: `${hashOf(0)},${hashOf(1)}`, through: '' },
    });
    expect(seen.journal.map(({ settlement }) => settlement?.status)).toEqual(['unseen', 'unseen']);
  });

  it('says which may still land when a later one was never sent', async () => {
    const { chain, op, context } = scene({ receivers: [BOB, DAVE, CHARLIE] });
    let holds = 0;
    const world = {
      ...context,
      chain: async () => chain as never,
      holdingOn: async <T>(work: (stop: AbortSignal) => Promise<T>) => {
        holds += 1;
        return holds > 1 ? interrupted() : work(new AbortController().signal);
      },
    };
    await expect(op.run({ ...acting, yes: true }, world as never)).rejects.toMatchObject({
      code: 'unseen',
      hint: expect.stringContaining(`btcli tx wait ${hashOf(0)}`),
      details: { open: hashOf(0) },
    });
    expect(chain.sent).toHaveLength(1);
  });
});

describe('under an idempotency key all of them are finished, and none is signed again', () => {
  it('goes on after a run that was cut off', async () => {
    let isCut = true;
    const { chain, run } = scene({
      end: (_position, hash, to) =>
        isCut ? { status: 'unseen', hash, reason: 'cut', lost: false } : landed(hash, to),
    });
    const keyed = { idempotencyKey: 'all' };
    await expect(run(keyed)).rejects.toMatchObject({ code: 'unseen' });
    isCut = false;
    expect(await run(keyed)).toMatchObject({ kind: 'done', did: { effect: [BOB, DAVE] } });
    expect(await run(keyed)).toMatchObject({ kind: 'repeated' });
    expect(chain.terms).toHaveLength(2);
  });

  it('keeps one open that a pool refused, while its bytes are sent again', async () => {
    let isCut = true;
    const { seen, run } = scene({
      pool: (position) => {
        if (position === 1) throw refuse('pool-rejected', 'the node refused the transaction');
        return undefined;
      },
      end: (position, hash, to) =>
        isCut && position === 1
          ? { status: 'unseen', hash, reason: 'cut', lost: false }
          : landed(hash, to),
    });
    const keyed = { idempotencyKey: 'all' };
    await expect(run(keyed)).rejects.toMatchObject({ code: 'partly-done' });
    await expect(run(keyed)).rejects.toMatchObject({ code: 'unseen' });
    expect(seen.journal.map(({ settlement }) => settlement?.status)).toEqual([
      'unseen',
      'finalized',
    ]);
    isCut = false;
    expect(await run(keyed)).toMatchObject({ kind: 'done', did: { effect: [BOB, DAVE] } });
  });
});
