import { compact, concat, text, u8, u32 } from '../../src/localnet/node/codec/scale.js';
import { versionSection } from './runtime-blob.js';
import { type Body, i64, inputSpan, tinyRuntime } from './tiny-runtime.js';

const NAME = 'still';
const VERSION = 1;

/** Where each constant lies in its memory. */
const data = {
  16: 'header',
  32: concat([u8(1), compact(2), Buffer.from('{}')]),
  48: Uint8Array.of(0),
  64: concat([
    ...[text(NAME), text(NAME), u32(1), u32(VERSION), u32(1)],
    ...[compact(0), u32(1), u8(1)],
  ]),
};
const constant = (address: keyof typeof data): Body =>
  i64((BigInt(data[address].length) << 32n) | BigInt(address));
const add: Body = [0x7c];

/** What `storage_get` gives stands behind the byte of an Option and two that tell its length. */
const unwrapped: Body = [...i64(3n - (3n << 32n)), ...add];

/** A whole runtime in WASM, with the section that tells its version: a chain of it is begun and goes on, block by block, and nothing happens in any of them. */
export const stillRuntime = (): Uint8Array =>
  Buffer.concat([
    tinyRuntime({
      imports: {
        ext_storage_set_version_1: 'll>',
        ext_storage_get_version_1: 'l>l',
      },
      data,
      entries: {
        Core_version: () => constant(64),
        GenesisBuilder_get_preset: () => constant(32),
        GenesisBuilder_build_state: () => constant(48),
        Core_initialize_block: (call) => [
          ...[...constant(16), ...inputSpan, ...call('ext_storage_set_version_1')],
          ...constant(48),
        ],
        BlockBuilder_inherent_extrinsics: () => constant(48),
        BlockBuilder_finalize_block: (call) => [
          ...[...constant(16), ...call('ext_storage_get_version_1')],
          ...unwrapped,
        ],
      },
    }),
    versionSection(NAME, VERSION),
  ]);
