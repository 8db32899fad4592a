import { describe, expect, it } from 'vitest';
import { builtinRuntime } from '../../../src/localnet/builtin/index.js';
import { u64 } from '../../../src/localnet/builtin/scale/primitives.js';
import { concat } from '../../../src/localnet/builtin/scale/reader.js';
import { bytes, str, vec } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../src/localnet/builtin/scale/variant.js';
import { header } from '../../../src/localnet/builtin/types/header.js';
import { RuntimeTrap } from '../../../src/localnet/runtime.js';
import { toHex } from '../../../src/units/hex.js';
import { memoryExternalities } from '../../support/memory-externalities.js';
import { devChain } from './support/dev-chain.js';

const TAO = 1_000_000_000n;

/** What extrinsics caused, without what the chain does by itself at the start of a block. */
const caused = (chain: ReturnType<typeof devChain>) =>
  chain.events().filter(({ phase }) => phase.includes('applyExtrinsic'));

describe('a block', () => {
  it('carries the root of the state it leads to, and its parent', () => {
    const chain = devChain();
    chain.block();
    const [first] = chain.headers;
    expect(first).toMatchObject({ number: 1, parentHash: chain.genesisHash });
    expect(first?.stateRoot).toBe(toHex(chain.storage.root()));
  });

  it('sets the time before anything else, and always moves it on', () => {
    const chain = devChain();
    chain.block();
    expect(caused(chain)[0]?.text).toContain('"class":"Mandatory"');
    const now = () => decodeAll(u64, chain.stored('timestamp', 'now') ?? new Uint8Array());
    expect(now()).toBe(12_000n);
    chain.block();
    expect(now()).toBe(24_000n);
  });

  it('without its time is no block', () => {
    const chain = devChain();
    chain.open();
    expect(() => chain.close()).toThrow(RuntimeTrap);
  });

  it('forgets the events of the one before', () => {
    const chain = devChain();
    chain.send(chain.key('Dave'), chain.tx('system', 'remarkWithEvent', '0x01'));
    expect(caused(chain)).toHaveLength(5);
    chain.block();
    expect(caused(chain)).toHaveLength(1);
  });

  it('remembers as many hashes as an extrinsic may wait, and the first one for ever', () => {
    const chain = devChain();
    for (let at = 0; at < 4; at += 1) chain.block();
    for (const at of [2_401, 2_403]) {
      for (const inherent of chain.open(at)) chain.apply(inherent);
      chain.close();
    }
    const known = (at: number) => chain.stored('system', 'blockHash', at) !== undefined;
    expect([0, 2, 3].map(known)).toEqual([true, false, true]);
  });

  it('that somebody else built is replayed to the same state, or refused', () => {
    const chain = devChain();
    const twin = devChain();
    const transfer = chain.sign(
      chain.key('Dave'),
      chain.tx('balances', 'transferKeepAlive', chain.key('Eve').address, TAO),
    );
    const inherents = chain.open();
    const all = [...inherents, transfer.toU8a()];
    for (const each of all) chain.apply(each);
    const closed = chain.close();
    const encoded = concat([Uint8Array.of(all.length << 2), ...all]);
    const wrong = { ...closed, stateRoot: closed.extrinsicsRoot };
    const other = devChain();
    expect(() => other.call('Core_execute_block', header.encode(wrong), encoded)).toThrow(
      RuntimeTrap,
    );
    twin.call('Core_execute_block', header.encode(closed), encoded);
    expect(twin.storage.snapshot()).toEqual(chain.storage.snapshot());
  });

  it('takes no more than it has room for', () => {
    const chain = devChain();
    const dave = chain.key('Dave');
    const big = chain.tx('system', 'remark', `0x${'00'.repeat(4_000_000)}`);
    const results = chain
      .block(chain.sign(dave, big, { nonce: 0 }), chain.sign(dave, big, { nonce: 1 }))
      .map(({ result }) => result);
    expect(results).toEqual(['ok', 'invalid: ExhaustsResources']);
  });
});

describe('the first state', () => {
  it('is built from a document like that of a real chain, without rounding its amounts', () => {
    const chain = devChain(
      '{"balances":{"balances":[["5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",9007199254740993],' +
        '["5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty","18446744073709551"]]},' +
        '"sudo":{"key":"5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"}}',
    );
    expect(chain.free(chain.key('Alice').address)).toBe(9_007_199_254_740_993n);
    expect(chain.free(chain.key('Bob').address)).toBe(18_446_744_073_709_551n);
    expect(chain.issuance()).toBe(9_007_199_254_740_993n + 18_446_744_073_709_551n);
    const remark = chain.tx('sudo', 'sudo', chain.tx('system', 'remark', '0x01'));
    expect(chain.send(chain.key('Bob'), remark).result).toBe('ok');
  });

  it('of development gives the known keys what the stock local network gives them', () => {
    const chain = devChain();
    const tao = (name: string) => chain.free(chain.key(name).address) / TAO;
    expect(['Alice', 'Bob', 'Charlie'].map(tao)).toEqual([1_000_000n, 1_000_000n, 1_000_000n]);
    expect(['Dave', 'Eve', 'Ferdie', 'One', 'Two', 'Three'].map(tao)).toEqual(
      Array(6).fill(2_000n),
    );
  });

  it.each([
    { title: 'a section this runtime lacks', document: '{"grandpa":{}}' },
    { title: 'an amount with a fraction', document: genesisOf('1.5') },
    { title: 'less than an account must hold', document: genesisOf('499') },
    { title: 'an address with a typo', document: genesisOf('1000').replace('Grw', 'Grv') },
    { title: 'text that is no JSON', document: '{' },
  ])('refuses $title, and writes nothing', ({ document }) => {
    const storage = memoryExternalities();
    const answer = builtinRuntime().call(
      'GenesisBuilder_build_state',
      bytes.encode(new TextEncoder().encode(document)),
      storage,
    );
    expect(answer[0]).toBe(1);
    expect(storage.snapshot().size).toBe(0);
  });

  it('has named presets, and none under another name', () => {
    const call = (entry: string, input: Uint8Array = new Uint8Array()) =>
      builtinRuntime().call(entry, input, memoryExternalities());
    expect(decodeAll(vec(str), call('GenesisBuilder_preset_names'))).toEqual(['development']);
    expect(call('GenesisBuilder_get_preset', option(str).encode('mainnet'))).toEqual(
      Uint8Array.of(0),
    );
    const empty = decodeAll(option(bytes), call('GenesisBuilder_get_preset', Uint8Array.of(0)));
    expect(JSON.parse(Buffer.from(empty ?? []).toString())).toHaveProperty('balances');
  });
});

describe('an entry point', () => {
  it.each([
    { title: 'that does not exist', entry: 'Core_unknown', input: Uint8Array.of() },
    { title: 'with too little input', entry: 'Core_initialize_block', input: Uint8Array.of(1) },
    { title: 'with too much input', entry: 'Core_version', input: Uint8Array.of(1) },
    {
      title: 'with an extrinsic that is none',
      entry: 'BlockBuilder_apply_extrinsic',
      input: Uint8Array.of(8, 132, 255),
    },
  ])('$title traps', ({ entry, input }) => {
    const storage = memoryExternalities();
    expect(() => builtinRuntime().call(entry, input, storage)).toThrow(RuntimeTrap);
    expect(storage.depth()).toBe(0);
  });
});

function genesisOf(amount: string): string {
  return `{"balances":{"balances":[["5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",${amount}]]}}`;
}
