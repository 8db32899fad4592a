import { expect, it } from 'vitest';
import { devChain } from './support/dev-chain.js';

const TAO = 1_000_000_000n;
const TOO_MUCH = 1_000_000n * TAO;

/** A good transfer, one that must fail, and another good one. */
function threeCalls() {
  const chain = devChain();
  const dave = chain.key('Dave');
  const receivers = ['One', 'Two', 'Three'].map((name) => chain.key(name).address);
  const before = receivers.map(chain.free);
  const calls = receivers.map((receiver, at) =>
    chain.tx('balances', 'transferKeepAlive', receiver, at === 1 ? TOO_MUCH : TAO),
  );
  const received = () => receivers.map((receiver, at) => chain.free(receiver) - (before[at] ?? 0n));
  return { chain, dave, calls, received };
}

const named = (events: readonly string[]) =>
  events.flatMap((event) => (event.startsWith('utility.') ? [event] : []));

it('batch keeps what came before a failure, and says where it stopped', () => {
  const { chain, dave, calls, received } = threeCalls();
  const { result, events } = chain.send(dave, chain.tx('utility', 'batch', calls));
  expect(result).toBe('ok');
  expect(named(events)).toEqual([
    'utility.ItemCompleted',
    'utility.BatchInterrupted[1,{"token":"FundsUnavailable"}]',
  ]);
  expect(received()).toEqual([TAO, 0n, 0n]);
});

it('batch_all undoes everything at a failure, its events included', () => {
  const { chain, dave, calls, received } = threeCalls();
  const { result, events } = chain.send(dave, chain.tx('utility', 'batchAll', calls));
  expect(result).toBe('failed: Token.FundsUnavailable');
  expect(named(events)).toEqual([]);
  expect(events.filter((event) => event.startsWith('balances.Transfer'))).toEqual([]);
  expect(received()).toEqual([0n, 0n, 0n]);
  expect(chain.nonce(dave.address)).toBe(1);
});

it('force_batch goes on after a failure, and names it', () => {
  const { chain, dave, calls, received } = threeCalls();
  const { result, events } = chain.send(dave, chain.tx('utility', 'forceBatch', calls));
  expect(result).toBe('ok');
  expect(named(events)).toEqual([
    'utility.ItemCompleted',
    'utility.ItemFailed[{"token":"FundsUnavailable"}]',
    'utility.ItemCompleted',
    'utility.BatchCompletedWithErrors',
  ]);
  expect(received()).toEqual([TAO, 0n, TAO]);
});

it.each(['batch', 'batchAll', 'forceBatch'])('%s of good calls completes', (name) => {
  const { chain, dave, calls, received } = threeCalls();
  const good = calls.filter((_, at) => at !== 1);
  const { events } = chain.send(dave, chain.tx('utility', name, good));
  expect(named(events)).toEqual([
    'utility.ItemCompleted',
    'utility.ItemCompleted',
    'utility.BatchCompleted',
  ]);
  expect(received()).toEqual([TAO, 0n, TAO]);
});

it.each([
  ['batch', 'batchAll'],
  ['batchAll', 'batch'],
  ['forceBatch', 'forceBatch'],
])('%s refuses a %s directly inside it', (outer, inner) => {
  const { chain, dave } = threeCalls();
  const nested = chain.tx('utility', inner, [chain.tx('system', 'remark', '0x01')]);
  const { result } = chain.send(dave, chain.tx('utility', outer, [nested]));
  expect(result).toBe('failed: Module 0.5');
});

it('as_derivative acts for the account derived from the signer', () => {
  const { chain, dave } = threeCalls();
  const call = chain.tx('system', 'remarkWithEvent', '0x01');
  const { result, events } = chain.send(dave, chain.tx('utility', 'asDerivative', 7, call));
  expect(result).toBe('ok');
  const remarked = events.find((event) => event.startsWith('system.Remarked'));
  expect(remarked).toBeDefined();
  expect(remarked).not.toContain(dave.address);
});

it('if_else runs the fallback only when the main call fails', () => {
  const { chain, dave, calls, received } = threeCalls();
  const [good, bad] = calls;
  const first = chain.send(dave, chain.tx('utility', 'ifElse', good, bad));
  expect(named(first.events)).toEqual(['utility.IfElseMainSuccess']);
  const second = chain.send(dave, chain.tx('utility', 'ifElse', bad, good));
  expect(named(second.events)).toEqual([
    'utility.IfElseFallbackCalled[{"token":"FundsUnavailable"}]',
  ]);
  const third = chain.send(dave, chain.tx('utility', 'ifElse', bad, bad));
  expect(third.result).toBe('failed: Token.FundsUnavailable');
  expect(received()).toEqual([2n * TAO, 0n, 0n]);
});

it.each(['dispatchAs', 'dispatchAsFallible'])('%s is for root alone', (name) => {
  const { chain, dave, calls } = threeCalls();
  const call = chain.tx('utility', name, { system: 'Root' }, calls[0]);
  expect(chain.send(dave, call).result).toBe('failed: BadOrigin');
});

it('lets root act as somebody, and says how it went', () => {
  const { chain, calls, received } = threeCalls();
  const dave = chain.key('Dave').address;
  const as = chain.tx('utility', 'dispatchAs', { system: { Signed: dave } }, calls[0]);
  const { events } = chain.send(chain.key('Alice'), chain.tx('sudo', 'sudo', as));
  expect(named(events)).toEqual(['utility.DispatchedAs[{"ok":null}]']);
  expect(received()).toEqual([TAO, 0n, 0n]);
});
