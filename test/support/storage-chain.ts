import type { Chain } from '../../src/chain/chain.js';
import { connectEmbedded } from '../../src/chain/connect.js';
import { builtinRuntime, SPEC_VERSION } from '../../src/localnet/builtin/index.js';
import type { Externalities } from '../../src/localnet/runtime.js';
import { fromHex, toHex } from '../../src/units/hex.js';
import { header, version } from './metadata-chain.js';

/** The real client over the embedded chain's runtime and whatever state a test wrote; it has no blocks. */
export function chainOfStorage(storage: Externalities): Promise<Chain> {
  const runtime = builtinRuntime();
  const stored = (key: string) => {
    const value = storage.get(bytesOf(key));
    return value ? toHex(value) : null;
  };
  const answer = (method: string, params: readonly unknown[]): unknown => {
    switch (method) {
      case 'chain_getBlockHash':
        return `0x${'11'.repeat(32)}`;
      case 'state_getRuntimeVersion':
        return { ...version, specVersion: SPEC_VERSION };
      case 'state_call':
        return toHex(runtime.call(String(params[0]), bytesOf(String(params[1])), storage));
      case 'state_queryStorageAt': {
        const keys = params[0] as readonly string[];
        return [{ block: '0x07', changes: keys.map((key) => [key, stored(key)]) }];
      }
      case 'state_getKeysPaged':
        return keysBelow(storage, String(params[0]));
      case 'chain_getHeader':
        return header;
      case 'rpc_methods':
        return { methods: [] };
      case 'system_properties':
        return {};
      case 'state_subscribeRuntimeVersion':
      case 'system_chain':
        return 'fixture';
      default:
        throw new Error(`${method} is not answered here`);
    }
  };
  const open = () => ({
    request: async (method: string, params: readonly unknown[]) => answer(method, params),
    close: () => {},
  });
  return connectEmbedded(open, 'embedded');
}

/** All of them: no state of a test is so large that it comes in pages. */
function keysBelow(storage: Externalities, prefix: string): readonly string[] {
  const found: string[] = [];
  let key = storage.nextKey(bytesOf(prefix));
  while (key && toHex(key).startsWith(prefix)) {
    found.push(toHex(key));
    key = storage.nextKey(key);
  }
  return found;
}

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
