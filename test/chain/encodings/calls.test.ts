import { expect, it } from 'vitest';
import { runtimeTypes } from '../../../src/chain/reads/extrinsics.js';
import { decodeValue } from '../../../src/chain/scale/decode-value.js';
import { readerOf } from '../../../src/chain/scale/reader.js';
import { fromHex } from '../../../src/units/hex.js';
import {
  apiOf,
  makeCall,
  readEncodings,
  SPECS,
  type Written,
  type WrittenCall,
  written,
} from '../../support/encodings.js';
import { say } from '../../support/say.js';
import { describeShared } from '../../support/shared.js';

describeShared('calls mean what their bytes say', 'vectors/encodings.json', (path) => {
  const vectors = readEncodings(path);

  const decode = async (spec: string, hex: string): Promise<Written> => {
    const types = runtimeTypes(await apiOf(spec));
    const reader = readerOf(fromHex(hex) ?? new Uint8Array());
    const decoded = written(decodeValue(reader, types.call, types));
    expect(reader.left(), hex).toBe(0);
    return decoded;
  };
  const told = ({ pallet, call, args }: WrittenCall) => ({ pallet, call, args });

  it.each(SPECS)(
    'spec %s: every call encodes to its bytes and is read back from them',
    async (spec) => {
      const api = await apiOf(spec);
      const calls = vectors.calls.filter((each) => each.spec === spec);
      expect(calls.length).toBeGreaterThan(300);
      for (const vector of calls) {
        const name = `${vector.pallet}.${vector.call} ${vector.hex}`;
        expect(makeCall(vector, api).toHex(), name).toBe(vector.hex);
        expect(await decode(spec, vector.hex), name).toEqual(told(vector));
      }
      say(`spec ${spec}: ${calls.length} calls encoded and decoded`);
    },
  );

  it('reads destinations that a wallet library mistakes for others', async () => {
    const { calls, multiAddressIndex } = vectors.excluded;
    for (const vector of calls) {
      expect(await decode(vector.spec, vector.hex), vector.hex).toEqual(told(vector));
    }
    for (const vector of multiAddressIndex.cases) {
      expect(await decode(vector.spec, vector.byMetadata)).toEqual(told(vector));
    }
  });
});
