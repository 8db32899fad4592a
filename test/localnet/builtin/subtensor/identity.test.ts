import { describe, expect, it } from 'vitest';
import { identitiesV2 } from '../../../../src/localnet/builtin/pallets/subtensor/storage/neurons.js';
import { accountOf } from './support/chain.js';
import { clientOf } from './support/client.js';
import { alice, bob, operatedChain } from './support/operator.js';

const FIELDS = ['name', 'url', 'githubRepo', 'image', 'discord', 'description', 'additional'];
const LONG = ['image', 'description', 'additional'];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const identity = Object.fromEntries(FIELDS.map((field) => [field, bytesOf(`my ${field}`)]));

function subnet() {
  const chain = operatedChain();
  const netuid = chain.openSubnet(accountOf(1));
  return { ...chain, netuid };
}

describe('an identity', () => {
  it('of a coldkey with a neuron is kept word for word, and replaced by the next', () => {
    const { call, storage } = subnet();
    expect(call(alice, 'set_identity', identity)).toEqual({
      events: [{ tag: 'ChainIdentitySet', value: alice }],
    });
    expect(identitiesV2.get(storage, alice)).toEqual(identity);
    call(alice, 'set_identity', { ...identity, name: bytesOf('other') });
    expect(identitiesV2.get(storage, alice)?.name).toEqual(bytesOf('other'));
  });

  it('is what the metagraph shows of the neuron’s coldkey', () => {
    const { call, storage, netuid } = subnet();
    call(alice, 'set_identity', identity);
    const shown = clientOf(storage).ask('SubnetInfoRuntimeApi', 'get_metagraph', netuid);
    const name = `0x${Buffer.from('my name').toString('hex')}`;
    expect((shown as { identities: unknown }).identities).toMatchObject([{ name }]);
  });

  it('is refused to a coldkey without a neuron, though it has a hotkey, and to root', () => {
    const { call, storage } = subnet();
    call(bob, 'try_associate_hotkey', { hotkey: accountOf(2) });
    const refused = call(bob, 'set_identity', identity);
    expect(refused).toEqual({ error: 'SubtensorModule.HotKeyNotRegisteredInNetwork', events: [] });
    expect(call('root', 'set_identity', identity).error).toBe('BadOrigin');
    expect(identitiesV2.get(storage, bob)).toBeUndefined();
  });

  it.each(FIELDS)('may have so many bytes in its %s and no more', (field) => {
    const { call } = subnet();
    const most = LONG.includes(field) ? 1024 : 256;
    const withBytes = (count: number) =>
      call(alice, 'set_identity', { ...identity, [field]: new Uint8Array(count) }).error;
    expect(withBytes(most + 1)).toBe('SubtensorModule.InvalidIdentity');
    expect(withBytes(most)).toBeUndefined();
  });
});
