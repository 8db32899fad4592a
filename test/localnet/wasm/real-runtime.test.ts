import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceEpochs } from '../../../src/localnet/advance.js';
import { builtinRuntime } from '../../../src/localnet/builtin/index.js';
import { openLocalChain } from '../../../src/localnet/index.js';
import { openRuntime } from '../../../src/localnet/wasm/index.js';
import type { Netuid } from '../../../src/units/money.js';
import { describeRealRuntime } from '../../support/real-runtime.js';
import { type ServedChain, servedChain } from '../../support/served-chain.js';
import { tempFolder } from '../../support/temp-folder.js';

const TAO = 1_000_000_000n;
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

describeRealRuntime('a real runtime in this host', (blob) => {
  let served: ServedChain;
  let api: ApiPromise;
  const keys = () => ({
    sr25519: new Keyring({ type: 'sr25519' }).addFromUri('//Alice'),
    ed25519: new Keyring({ type: 'ed25519' }).addFromUri('//Edward'),
    ecdsa: new Keyring({ type: 'ecdsa' }).addFromUri('//Edda'),
  });
  const transferTo = (address: string, amount: bigint) => {
    const transfer = api.tx.balances?.transferKeepAlive?.(address, amount);
    if (!transfer) throw new Error('this runtime has no balances.transferKeepAlive');
    return transfer;
  };
  const freeOf = async (address: string): Promise<bigint> => {
    const account = await api.query.system?.account?.(address);
    return (
      account as unknown as { data: { free: { toBigInt: () => bigint } } }
    ).data.free.toBigInt();
  };
  const submit = (hex: string) => served.ask('author_submitExtrinsic', hex);

  beforeAll(async () => {
    served = await servedChain({
      runtime: openRuntime(blob),
      blockTime: 3_600_000,
      finalityLag: 3,
    });
    const provider = new WsProvider(served.url) as ProviderInterface;
    api = await ApiPromise.create({ provider, noInitWarn: true });
    const { ed25519, ecdsa } = keys();
    for (const [nonce, { address }] of [ed25519, ecdsa].entries()) {
      const signed = await transferTo(address, 10n * TAO).signAsync(keys().sr25519, { nonce });
      await submit(signed.toHex());
    }
    await served.chain.advance(1);
  }, 120_000);

  afterAll(async () => {
    await api?.disconnect();
    await served?.close();
  });

  it('begins with development keys that hold TAO, and one of them as root', async () => {
    const { address } = keys().sr25519;
    expect(await freeOf(address)).toBeGreaterThan(999_000n * TAO);
    expect((await api.query.sudo?.key?.())?.toString()).toBe(address);
  });

  describe.each(['sr25519', 'ed25519', 'ecdsa'] as const)(
    'an extrinsic signed with %s',
    (scheme) => {
      it('is refused when the signature or what it covers was altered, else taken', async () => {
        const pair = keys()[scheme];
        const signed = await transferTo(BOB, TAO).signAsync(pair, { nonce: -1 });
        const good = Buffer.from(signed.toHex().slice(2), 'hex');
        const signature = good.indexOf(Buffer.from(signed.signature.toHex().slice(2), 'hex'));
        const length = Buffer.from(signed.signature.toHex().slice(2), 'hex').length;
        const places = [0, 1, 31, 32, 62, length - 1].map((at) => signature + at);
        for (const place of [...places, good.length - 1, good.length - 3]) {
          const forged = Buffer.from(good);
          forged[place] = (forged[place] ?? 0) ^ 1;
          await expect(submit(`0x${forged.toString('hex')}`)).rejects.toThrow(/Invalid|verify/);
        }
        const before = await freeOf(pair.address);
        await submit(signed.toHex());
        await served.chain.advance(1);
        expect(await freeOf(pair.address)).toBeLessThanOrEqual(before - TAO);
      });
    },
  );

  it('answers an error where the runtime traps, and goes on', async () => {
    await expect(served.ask('state_call', 'Core_absent', '0x')).rejects.toThrow(/no entry point/);
    await expect(served.ask('state_call', 'Core_execute_block', '0x00')).rejects.toThrow(
      /Execution failed: Core_execute_block: .{10}/,
    );
    await expect(
      served.ask('state_call', 'SessionKeys_generate_session_keys', '0x00'),
    ).rejects.toThrow(/ext_crypto_\w+_generate/);
    const { number } = served.chain.head();
    expect((await served.chain.advance(2)).number).toBe(number + 2);
  });

  it('takes blocks back and builds others in later slots', async () => {
    const before = served.chain.head();
    await served.chain.advance(2);
    await served.ask('localnet_revert', 2, false);
    expect(served.chain.head()).toEqual(before);
    expect((await served.chain.advance(3)).number).toBe(before.number + 3);
  });

  it('moves on to the end of an epoch, by the schedule of a runtime that does not tell it', async () => {
    const netuid = 1 as Netuid;
    const since = async (item: string) =>
      Number((await api.query.subtensorModule?.[item]?.(netuid))?.toString());
    const tempo = await since('tempo');
    const first = await advanceEpochs((method, params) => served.ask(method, ...params), netuid, 1);
    expect(await since('blocksSinceLastStep')).toBe(0);
    const third = await advanceEpochs((method, params) => served.ask(method, ...params), netuid, 2);
    expect(await since('blocksSinceLastStep')).toBe(0);
    expect(third.number - first.number).toBe(2 * (tempo + 1));
  });

  it('commits to the extrinsics of a block by their root', async () => {
    const header = await api.rpc.chain.getHeader();
    expect(header.extrinsicsRoot.toHex()).toMatch(/^0x(?!0{64})[0-9a-f]{64}$/);
  });

  it('goes on in its folder without being named again, and refuses any other runtime by name', {
    timeout: 60_000,
  }, async () => {
    const dir = tempFolder();
    const open = (runtime: Parameters<typeof openLocalChain>[0]['runtime']) =>
      openLocalChain({ dir, runtime, blockTime: 3_600_000 });
    const first = await open(openRuntime(blob));
    const head = await first.advance(3);
    await first.close();
    const again = await open(async (code) => {
      if (!code) throw new Error('the chain has no code');
      expect(Buffer.compare(code, blob)).toBe(0);
      return openRuntime(code);
    });
    expect(again.head()).toEqual(head);
    expect((await again.advance(1)).number).toBe(4);
    await again.close();
    const refused = {
      code: 'bad-input',
      message: expect.stringMatching(/0x[0-9a-f]{64}, not builtin/),
    };
    await expect(open(builtinRuntime())).rejects.toMatchObject(refused);
  });
});
