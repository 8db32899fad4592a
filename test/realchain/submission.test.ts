import { Keyring } from '@polkadot/keyring';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call } from '../../src/chain/call.js';
import type { Chain } from '../../src/chain/chain.js';
import { connectChain } from '../../src/chain/connect.js';
import { metadataCache } from '../../src/chain/metadata-cache.js';
import type { Sent, SigningTerms } from '../../src/chain/outcome.js';
import { isNoMetadataHash } from '../../src/chain/submission/pool-error.js';
import { rao } from '../../src/units/money.js';
import type { Signer } from '../../src/units/signer.js';
import { devSigner } from '../support/altered-node.js';
import { describeRealChain, openRealChain, type RealChain } from '../support/realchain.js';
import { tempFolder } from '../support/temp-folder.js';

const [alice, bob] = [devSigner('//Alice'), devSigner('//Bob')];
const never = new AbortController().signal;
const TAO = 1_000_000_000n;

describeRealChain('submissions to the real runtime', (url) => {
  let real: RealChain;
  let chain: Chain;
  beforeAll(async () => {
    real = await openRealChain(url);
  });
  afterAll(() => real.close());

  const connected = async () => {
    const endpoint = { network: 'real', url, genesis: undefined };
    chain = await connectChain(endpoint, metadataCache(tempFolder()));
    return chain;
  };

  async function signed(
    call: Call,
    terms: Partial<SigningTerms> = {},
    signer: Signer = alice,
  ): Promise<Sent> {
    const made = await chain.sign(call, signer, {
      nonce: await chain.nextNonce(signer.address),
      era: { kind: 'mortal', blocks: 64 },
      tip: rao(0n),
      metadataHash: false,
      ...terms,
    });
    return { ...made, signer: signer.address };
  }
  const pay = (amount: bigint): Call => ({
    kind: 'transferKeepAlive',
    dest: bob.address,
    amount: rao(amount),
  });

  it('takes eras of every length, with and without a tip, and is found again', async () => {
    await connected();
    await real.advance(21);
    for (const terms of [
      { era: { kind: 'immortal' } },
      { era: { kind: 'mortal', blocks: 4 } },
      { era: { kind: 'mortal', blocks: 8192 }, tip: rao(7n) },
      { era: { kind: 'mortal', blocks: 65_536 } },
    ] as const) {
      const sent = await signed(pay(TAO), terms);
      const end = await chain.broadcast(sent, 'finalized', never);
      expect(end, JSON.stringify(terms.era)).toMatchObject({ status: 'finalized' });
      const other = await connected();
      expect(await other.find(sent)).toEqual(end);
      expect(await other.settle(sent, 'finalized', never)).toEqual(end);
    }
  });

  it('says when nothing can land any more', async () => {
    await connected();
    const late = await signed(pay(TAO), { era: { kind: 'mortal', blocks: 4 } });
    const beaten = await signed(pay(2n * TAO), { era: { kind: 'immortal' } });
    await real.advance(5);
    expect(await chain.settle(late, 'finalized', never)).toMatchObject({ status: 'expired' });
    const rival = await chain.broadcast(await signed(pay(3n)), 'finalized', never);
    expect(await chain.settle(beaten, 'finalized', never)).toMatchObject({
      status: 'superseded',
      block: 'block' in rival ? rival.block : undefined,
    });
  });

  it('carries no metadata hash in this build, and says so', async () => {
    await connected();
    const sent = await signed(pay(TAO), { metadataHash: true });
    const refusal = await chain
      .broadcast(sent, 'submitted', never)
      .catch((reason: unknown) => reason);
    expect(isNoMetadataHash(refusal), String(refusal)).toBe(true);
  });

  it('tells the failure inside a proxy call that succeeded', async () => {
    const { api } = real;
    const pair = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
    await new Promise<void>((resolve, reject) => {
      api.tx.proxy
        ?.addProxy?.(bob.address, 'Any', 0)
        .signAndSend(pair, { nonce: -1 }, ({ status }) => {
          if (status.isFinalized) resolve();
        })
        .catch(reject);
    });
    await connected();
    const call: Call = { kind: 'proxy', real: alice.address, as: null, call: pay(10n ** 18n) };
    const sent = await signed(call, {}, bob);
    const fee = await chain.fee(call, bob.address, await chain.head());
    expect(fee).toBeGreaterThan(0n);
    const end = await chain.broadcast(sent, 'finalized', never);
    expect(end).toMatchObject({
      status: 'failed',
      inside: 'Proxy.proxy',
      error: { pallet: 'Arithmetic', name: 'Underflow' },
      final: true,
    });
    const events = 'events' in end ? end.events : [];
    expect(events.find(({ name }) => name === 'ProxyExecuted')?.fields).toEqual({
      result: '{"Err":{"Arithmetic":"Underflow"}}',
    });
    expect(chain.decode(sent.bytes)).toMatchObject({
      signer: bob.address,
      call: { pallet: 'Proxy', name: 'proxy', args: { call: { name: 'transfer_keep_alive' } } },
    });
  });
});
