import { type Runtime, RuntimeTrap } from '../../runtime.js';
import { concat, vec } from '../codec/scale.js';
import { peek, type RootedState } from '../state/enter-runtime.js';
import type { ShieldKeys } from './shield-keys.js';

/** What a block's author finds out about a transaction before it takes it. */
export type Sealed =
  | { readonly kind: 'plain' }
  /** Sealed with a key that is not, or not yet, the author's: another block may open it. */
  | { readonly kind: 'not-ours' }
  | {
      readonly kind: 'ours';
      /** The transaction inside, behind its length; undefined where there is none. */
      readonly open: () => Uint8Array | undefined;
    };

/** All questions are asked of the state that the block is built on. */
export type Unshield = (bytes: Uint8Array) => Sealed;

const PLAIN: Sealed = { kind: 'plain' };
const KEY_HASH_BYTES = 16;

/** Looks into transactions as an author of the parent's chain does. */
export function unshielding(
  runtime: Runtime,
  parent: RootedState,
  keys: () => ShieldKeys,
): Unshield {
  const ask = (entry: string, input: Uint8Array) => asked(runtime, parent, entry, input);
  return (bytes) => {
    const sealed = some(ask('ShieldApi_try_decode_shielded_tx', bytes));
    if (!sealed) return PLAIN;
    const keyHash = sealed.subarray(0, KEY_HASH_BYTES);
    if (ask('ShieldApi_is_shielded_using_current_key', keyHash)?.[0] !== 1) {
      return { kind: 'not-ours' };
    }
    const open = () =>
      some(ask('ShieldApi_try_unshield_tx', concat([vec(keys().decapsulation), sealed])));
    return { kind: 'ours', open };
  };
}

/** Undefined from a runtime that knows no such question, or that could not answer it. */
function asked(
  runtime: Runtime,
  parent: RootedState,
  entry: string,
  input: Uint8Array,
): Uint8Array | undefined {
  try {
    return peek(runtime, parent, entry, input);
  } catch (error) {
    if (error instanceof RuntimeTrap) return undefined;
    throw error;
  }
}

/** What an Option holds. */
const some = (answer: Uint8Array | undefined): Uint8Array | undefined =>
  answer?.[0] === 1 ? answer.slice(1) : undefined;
