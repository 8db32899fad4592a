import type { ProviderInterface, ProviderInterfaceCallback } from '@polkadot/rpc-provider/types';
import { expect, it } from 'vitest';
import { steadyRuntime } from '../../../src/chain/provider/steady-runtime.js';

/** A provider that announces whatever it is told to. */
function announcing() {
  const listeners = new Map<string, ProviderInterfaceCallback>();
  const inner = {
    subscribe: async (_type: string, method: string, _params: unknown[], heard: never) => {
      listeners.set(method, heard);
      return method;
    },
  } as unknown as ProviderInterface;
  const announce = (method: string, result: unknown) => listeners.get(method)?.(null, result);
  return { ...steadyRuntime(inner), announce };
}

const versions = 'state_subscribeRuntimeVersion';

it('lets no node swap the metadata by announcing an upgrade and taking it back', async () => {
  const { provider, hasChanged, announce } = announcing();
  const heard: unknown[] = [];
  await provider.subscribe('', versions, [], (_error, result) => heard.push(result));
  announce(versions, { specVersion: 424 });
  announce(versions, { specVersion: 424 });
  expect(hasChanged()).toBe(false);
  announce(versions, { specVersion: 425 });
  announce(versions, { specVersion: 424 });
  expect(heard).toEqual([{ specVersion: 424 }]);
  expect(hasChanged()).toBe(true);
});

it('passes everything else on', async () => {
  const { provider, hasChanged, announce } = announcing();
  const heard: unknown[] = [];
  await provider.subscribe('', 'chain_subscribeNewHeads', [], (_error, head) => heard.push(head));
  announce('chain_subscribeNewHeads', 1);
  announce('chain_subscribeNewHeads', 2);
  expect({ heard, changed: hasChanged() }).toEqual({ heard: [1, 2], changed: false });
});
