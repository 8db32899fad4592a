import { describe, expect, it } from 'vitest';
import { RuntimeTrap } from '../../../src/localnet/runtime.js';
import { openRuntime } from '../../../src/localnet/wasm/index.js';
import { memoryExternalities } from '../../support/memory-externalities.js';
import {
  drop,
  i32,
  i64,
  increment,
  inputSpan,
  NOTHING,
  param,
  spanOfLength,
  type Tiny,
  tinyRuntime,
  unreachable,
} from '../../support/tiny-runtime.js';

const EMPTY = new Uint8Array();
const LOG = 'ext_logging_log_version_1';
const SET = 'ext_storage_set_version_1';
const BEGIN = 'ext_storage_start_transaction_version_1';
const COMMIT = 'ext_storage_commit_transaction_version_1';
const MALLOC = 'ext_allocator_malloc_version_1';
const FREE = 'ext_allocator_free_version_1';
const ABORT = 'ext_panic_handler_abort_on_panic_version_1';
const REQUEST = 'ext_offchain_http_request_start_version_1';
const imports = {
  [LOG]: 'ill>',
  [SET]: 'll>',
  [BEGIN]: '>',
  [COMMIT]: '>',
  [MALLOC]: 'i>i',
  [FREE]: 'i>',
  [ABORT]: 'l>',
  [REQUEST]: 'lll>l',
};
/** The text at address 16. */
const TEXT = i64((5n << 32n) | 16n);
const data = { 16: 'sorry' };

/** What an entry point with this body does to an empty storage. */
function run(entry: Tiny['entries'][string], input = EMPTY) {
  const runtime = openRuntime(tinyRuntime({ imports, data, entries: { entry } }));
  const storage = memoryExternalities();
  const attempt = () => runtime.call('entry', input, storage);
  return { attempt, storage };
}

/** Its message; throws unless it is a trap. */
function trapOf({ attempt }: { attempt: () => unknown }): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RuntimeTrap) return error.message;
    throw error;
  }
  throw new Error('it did not trap');
}

describe('a runtime that cannot go on is an error that says why, never a wrong answer', () => {
  it('names the entry point that is not there', () => {
    const runtime = openRuntime(tinyRuntime({ entries: {} }));
    expect(() => runtime.call('Core_absent', EMPTY, memoryExternalities())).toThrow(
      new RuntimeTrap('Core_absent: there is no entry point Core_absent'),
    );
  });

  it('tells what the runtime panicked about', () => {
    const panic = run((call) => [...i32(1), ...TEXT, ...TEXT, ...call(LOG), ...unreachable]);
    expect(trapOf(panic)).toBe('entry: sorry');
    expect(trapOf(run((call) => [...TEXT, ...call(ABORT), ...NOTHING]))).toBe('entry: sorry');
  });

  it('tells of a trap that no panic came before', () => {
    expect(trapOf(run(() => unreachable))).toBe('entry: unreachable');
  });

  it('names the host function that this host does not have', () => {
    const asks = run((call) => [...TEXT, ...TEXT, ...TEXT, ...call(REQUEST)]);
    expect(trapOf(asks)).toContain(REQUEST);
  });

  it('ends a recursion without end', () => {
    expect(trapOf(run((call) => [...param(0), ...param(1), ...call('entry')]))).toMatch(
      /call stack/,
    );
  });

  it('lets no address outside its memory through', () => {
    const beyond = i64((9n << 32n) | 0xffff_fff0n);
    expect(trapOf(run((call) => [...beyond, ...TEXT, ...call(SET), ...NOTHING]))).toContain(
      'outside its memory',
    );
    expect(trapOf(run(() => beyond))).toContain('outside its memory');
  });

  it.each([
    { what: 'frees what was never given', body: i32(8000) },
    { what: 'frees the null address', body: i32(0) },
  ])('traps when it $what', ({ body }) => {
    expect(trapOf(run((call) => [...body, ...call(FREE), ...NOTHING]))).toContain('not in use');
  });

  it('traps at the second free of the same bytes, and at more bytes than a block may have', () => {
    const twice = run(
      (call) => [...param(0), ...call(FREE), ...param(0), ...call(FREE), ...NOTHING],
      Uint8Array.of(1),
    );
    expect(trapOf(twice)).toContain('not in use');
    const much = run((call) => [...i32(64 * 1024 * 1024), ...call(MALLOC), ...drop, ...NOTHING]);
    expect(trapOf(much)).toContain('67108864 bytes at once');
  });

  it('refuses bytes that are no runtime instead of trapping later', () => {
    const wasm = tinyRuntime({ entries: {} });
    for (const blob of [EMPTY, Buffer.from('a text'), wasm.subarray(0, 20)]) {
      expect(() => openRuntime(blob)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    }
    const prefix = Buffer.from('52bc537646db8e05', 'hex');
    expect(() => openRuntime(Buffer.concat([prefix, Buffer.from('not zstd')]))).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});

describe('what a trap began is undone', () => {
  const writes = (call: (name: string) => readonly number[]) => [...TEXT, ...TEXT, ...call(SET)];

  it('rolls back every transaction that was open', () => {
    const { attempt, storage } = run((call) => [
      ...call(BEGIN),
      ...writes(call),
      ...call(BEGIN),
      ...writes(call),
      ...unreachable,
    ]);
    expect(attempt).toThrow(RuntimeTrap);
    expect(storage.depth()).toBe(0);
    expect(storage.snapshot().size).toBe(0);
  });

  it('takes an entry point that leaves one open for a trap, and one that closes none', () => {
    const left = run((call) => [...call(BEGIN), ...writes(call), ...NOTHING]);
    expect(trapOf(left)).toContain('left a storage transaction open');
    expect(left.storage.depth()).toBe(0);
    expect(left.storage.snapshot().size).toBe(0);
    const closes = run((call) => [...call(COMMIT), ...NOTHING]);
    expect(trapOf(closes)).toContain('never opened');
  });

  it('keeps what a transaction committed', () => {
    const { attempt, storage } = run((call) => [
      ...call(BEGIN),
      ...writes(call),
      ...call(COMMIT),
      ...NOTHING,
    ]);
    expect(attempt()).toEqual(EMPTY);
    expect([...storage.snapshot().values()]).toEqual([new Uint8Array(Buffer.from('sorry'))]);
  });
});

describe('nothing of one entry is left for the next', () => {
  const counts = () =>
    openRuntime(
      tinyRuntime({
        imports,
        data,
        entries: {
          count: () => [...increment(64), ...i32(64), ...spanOfLength(4)],
          trap: () => [...increment(64), ...unreachable],
          heap: (call) => [...i32(4), ...call(MALLOC), ...spanOfLength(4)],
          fill: (call) => [...increment(4104), ...i32(4), ...call(MALLOC), ...drop, ...NOTHING],
          echo: () => inputSpan,
        },
      }),
    );

  it('begins with the same memory each time, after a trap too', () => {
    const runtime = counts();
    const storage = memoryExternalities();
    const first = runtime.call('count', EMPTY, storage);
    expect(first).toEqual(Uint8Array.of(1, 0, 0, 0));
    expect(runtime.call('count', EMPTY, storage)).toEqual(first);
    expect(() => runtime.call('trap', EMPTY, storage)).toThrow(RuntimeTrap);
    expect(runtime.call('count', EMPTY, storage)).toEqual(first);
    runtime.call('fill', EMPTY, storage);
    expect(runtime.call('heap', EMPTY, storage)).toEqual(Uint8Array.of(0, 0, 0, 0));
  });

  it('hands over its input as it is, of any length', () => {
    const runtime = counts();
    for (const length of [0, 1, 7, 8, 9, 70_000, 3_000_000]) {
      const input = new Uint8Array(length).map((_, index) => index % 251);
      const output = runtime.call('echo', input, memoryExternalities());
      expect(Buffer.compare(output, input)).toBe(0);
    }
  });
});
