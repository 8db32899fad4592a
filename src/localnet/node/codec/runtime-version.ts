import { toHex } from '../../../units/hex.js';
import { scaleReader } from './scale-reader.js';

/** Core_version's answer in the JSON form of state_getRuntimeVersion. */
export function runtimeVersionJson(encoded: Uint8Array) {
  const reader = scaleReader(encoded);
  return {
    specName: reader.text(),
    implName: reader.text(),
    authoringVersion: reader.u32(),
    specVersion: reader.u32(),
    implVersion: reader.u32(),
    apis: reader.list(() => [toHex(reader.bytes(8)), reader.u32()] as const),
    transactionVersion: reader.u32(),
    // Runtimes older than the field stop here.
    systemVersion: reader.left() > 0 ? reader.u8() : 0,
  };
}
