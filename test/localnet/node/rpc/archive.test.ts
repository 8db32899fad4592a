import { describe, expect, it } from 'vitest';
import { counterHex, mapPrefix } from '../../../support/counter-runtime.js';
import { hexOf } from '../../../support/session.js';
import { manualChain } from '../pool/manual-chain.js';

const nonceOf1 = hexOf(new Uint8Array(32).fill(1));

async function grown() {
  const { chain, session, submit } = await manualChain({ finalityLag: 1 });
  await submit({ sender: 1, nonce: 0, add: 5 });
  const { hash } = await chain.advance(1);
  await chain.advance(2);
  const ask = (method: string, ...params: unknown[]) =>
    session.request(`archive_v1_${method}`, ...params) as Promise<unknown>;
  return { chain, session, hash, ask };
}

describe('a client of the archive', () => {
  it('finds a block by its height, and reads it long after its time', async () => {
    const { chain, hash, ask } = await grown();
    expect(await ask('genesisHash')).toBe(chain.genesis.hash);
    expect(await ask('finalizedHeight')).toBe(2);
    expect(await ask('hashByHeight', 1)).toEqual([hash]);
    expect(await ask('hashByHeight', 9)).toEqual([]);
    expect(await ask('header', hash)).toContain(chain.genesis.hash.slice(2));
    expect(await ask('body', hash)).toHaveLength(2);
    const nonceAt = (block: string) =>
      ask('call', block, 'AccountNonceApi_account_nonce', nonceOf1);
    expect(await nonceAt(chain.genesis.hash)).toEqual({ success: true, value: '0x00000000' });
    expect(await nonceAt(hash)).toEqual({ success: true, value: '0x01000000' });
    expect(await ask('call', hash, 'No_such', '0x')).toEqual({
      success: false,
      error: expect.stringContaining('No_such'),
    });
  });

  it('is told of values one by one, from the key on where it stopped before', async () => {
    const { session, hash, ask } = await grown();
    const prefix = hexOf(mapPrefix);
    const id = await ask('storage', hash, [
      { key: counterHex, type: 'value' },
      { key: prefix, type: 'descendantsValues', paginationStartKey: `${prefix}11` },
    ]);
    expect(await session.results(id, 4)).toEqual([
      { event: 'storage', key: counterHex, value: '0x05000000' },
      { event: 'storage', key: `${prefix}12`, value: '0x12000000' },
      { event: 'storage', key: `${prefix}13`, value: '0x13000000' },
      { event: 'storageDone' },
    ]);
    expect(await ask('stopStorage', id)).toBeNull();
  });

  it('hears that a block that was taken back is not there', async () => {
    const { chain, session, ask } = await grown();
    const { hash } = chain.head();
    await session.request('localnet_revert', 1);
    for (const method of ['header', 'body']) expect(await ask(method, hash)).toBeNull();
    expect(await ask('call', hash, 'Core_version', '0x')).toBeNull();
    const id = await ask('storage', hash, [{ key: counterHex, type: 'value' }]);
    expect(await session.results(id, 1)).toEqual([
      { event: 'storageError', error: expect.stringContaining(hash) },
    ]);
  });
});
