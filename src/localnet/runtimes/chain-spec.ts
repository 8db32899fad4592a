import { refuse } from '../../errors.js';
import { fromHex } from '../../units/hex.js';

/** The well-known storage key `:code`. */
export const CODE_KEY = '0x3a636f6465';

/** The runtime in a chain spec, raw (genesis.raw.top) or plain (genesis.runtimeGenesis.code). */
export function codeOfChainSpec(text: string, file: string): Uint8Array {
  const genesis = field(parse(text, file), 'genesis');
  const code =
    field(field(field(genesis, 'raw'), 'top'), CODE_KEY) ??
    field(field(genesis, 'runtimeGenesis'), 'code');
  if (code === undefined) {
    throw notUsable(
      file,
      'has no runtime: neither genesis.raw.top nor genesis.runtimeGenesis.code',
    );
  }
  const bytes = typeof code === 'string' ? fromHex(code) : undefined;
  if (!bytes || bytes.length === 0) throw notUsable(file, 'has a runtime that is not bytes in hex');
  return bytes;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUsable(file, 'is not valid JSON');
  }
}

const notUsable = (file: string, why: string) =>
  refuse('bad-input', `${file} ${why}`, 'give a chain spec, a WASM file or a ws:// address');

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
