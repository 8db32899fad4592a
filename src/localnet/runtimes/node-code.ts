import { refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';
import { askNode } from '../remote/ask-node.js';
import { CODE_KEY } from './chain-spec.js';

/** The code of the runtime a node runs at its best block, read once. */
export async function codeOfNode(url: string): Promise<Uint8Array> {
  const code = await askNode(url, (ask) => ask('state_getStorage', [CODE_KEY]));
  const bytes = typeof code === 'string' ? fromHex(code) : undefined;
  if (bytes && bytes.length > 0) return bytes;
  throw refuse(
    'not-found',
    `${new URL(url).origin} has no runtime of WASM`,
    'a chain of btcli with its builtin rules has none; give a WASM file or a chain spec',
  );
}
