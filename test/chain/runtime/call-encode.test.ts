import { readFileSync } from 'node:fs';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { expect, it } from 'vitest';
import { openRuntime } from '../../../src/chain/runtime/open-runtime.js';
import type { Given } from '../../../src/chain/scale/given.js';
import { toHex } from '../../../src/units/hex.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { camelNames, codecPlain } from '../../support/codec-plain.js';
import { randomGiven } from '../../support/random-given.js';
import { seededRandom } from '../../support/seeded-random.js';
import { describeShared } from '../../support/shared.js';

/** Sets of arguments for each call; more with BTCLI_CALL_ROUNDS. */
const ROUNDS = Number(process.env.BTCLI_CALL_ROUNDS ?? 1);

for (const spec of [293, 346, 381, 424]) {
  const title = `every call of spec ${spec} is written as polkadot.js reads it`;
  describeShared(title, `metadata/subtensor-${spec}.scale`, (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const runtime = openRuntime(bytes);
    const registry = new TypeRegistry();
    const metadata = new Metadata(registry, bytes);
    registry.setMetadata(metadata);
    const { lookup, extrinsic } = metadata.asLatest;
    const random = seededRandom(spec);
    const { given, hasValue } = randomGiven(lookup, extrinsic.callType.toNumber(), random);
    const calls = runtime.pallets
      .flatMap((pallet) => pallet.calls)
      .filter(({ fields }) => fields.every(({ type }) => hasValue(type)));

    it('whatever its arguments', () => {
      const wrong: unknown[] = [];
      for (const { pallet, name, fields } of calls) {
        for (let round = 0; round < ROUNDS; round++) {
          const args = Object.fromEntries(fields.map((field) => [field.name, given(field.type)]));
          const encoded = runtime.encodeCall({ pallet, name, args }, parseSs58);
          const ours = runtime.decodeCall(encoded);
          const theirs = registry.createType('Call', encoded);
          const same = JSON.stringify(camelNames(ours)) === JSON.stringify(codecPlain(theirs));
          if (!same || theirs.toHex() !== toHex(encoded)) {
            wrong.push([`${pallet}.${name}`, camelNames(ours), codecPlain(theirs)]);
          }
          const again = runtime.encodeCall(ours as never, parseSs58);
          if (toHex(again) !== toHex(encoded)) wrong.push([`${pallet}.${name}`, ours]);
        }
      }
      expect(wrong).toEqual([]);
      expect(calls.length).toBeGreaterThan(230);
    });
  });
}

describeShared(
  'arguments that do not fit are refused by their names',
  'metadata/subtensor-424.scale',
  (file) => {
    const runtime = openRuntime(new Uint8Array(readFileSync(file)));
    const encode = (name: string, args: Given) => () => {
      const [pallet = '', call = ''] = name.split('.');
      return runtime.encodeCall({ pallet, name: call, args }, parseSs58);
    };
    const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
    const transfer = 'Balances.transfer_keep_alive';

    it.each<[string, string, Given, string, string]>([
      ['a missing one', transfer, { dest: ALICE }, 'value missing', 'it takes dest, value'],
      [
        'one too many',
        transfer,
        { dest: ALICE, value: 1n, memo: 'x' },
        'there is no "memo"',
        'choose dest, value',
      ],
      ['a slip', transfer, { dst: ALICE, value: 1n }, 'there is no "dst"', 'did you mean dest?'],
      ['a fraction', transfer, { dest: ALICE, value: '1.5' }, 'value: "1.5" is no u64', 'number'],
      [
        'a negative amount',
        transfer,
        { dest: ALICE, value: -1n },
        'value: -1 does not fit',
        'from 0',
      ],
      [
        'an amount that would wrap around',
        transfer,
        { dest: ALICE, value: 2n ** 64n },
        'value: 18446744073709551616 does not fit a u64',
        'to 18446744073709551615',
      ],
      [
        'an address with a slip',
        transfer,
        { dest: ALICE.replace('utQY', 'utQZ'), value: 1n },
        'dest.Id: the checksum of',
        'copy it again',
      ],
      ['hex of half a byte', 'System.remark', { remark: '0x0' }, 'remark: "0x0" is not hex', '0x'],
      [
        'one deep inside',
        'Utility.batch',
        {
          calls: [
            { pallet: 'Balances', name: 'transfer_all', args: { dest: ALICE, keep_alive: 1n } },
          ],
        },
        'calls[0].args.keep_alive: 1 is neither true nor false',
        'write true or false',
      ],
      ['no call inside', 'Sudo.sudo', { call: 'remark' }, 'call: "remark" is no call', '"pallet"'],
      [
        'a word that is none of several',
        'Proxy.add_proxy',
        { delegate: ALICE, proxy_type: 'Stakin', delay: 0n },
        'proxy_type: there is no "Stakin"',
        'did you mean',
      ],
    ])('%s', (_title, name, args, message, hint) => {
      expect(encode(name, args)).toThrow(
        expect.objectContaining({
          code: 'bad-input',
          message: expect.stringContaining(message),
          hint: expect.stringContaining(hint),
        }),
      );
    });
  },
);
