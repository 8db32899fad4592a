import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CREATION_INTERVAL, START_DELAY, settable } from '../../src/chain/calls/admin-settings.js';
import type { Netuid } from '../../src/units/money.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared, shared } from '../support/shared.js';

type Vector = {
  readonly spec: string;
  readonly pallet: string;
  readonly call: string;
  readonly args: Readonly<Record<string, string | boolean>>;
  readonly hex: string;
};

describeShared('a setting is changed as declared', 'vectors/encodings.json', (path) => {
  const { calls } = JSON.parse(readFileSync(path, 'utf8')) as { calls: readonly Vector[] };
  const names = [
    ...Object.values(settable).map(({ call }) => call),
    CREATION_INTERVAL,
    START_DELAY,
  ];

  it.each(['293', '346', '381', '424'])('spec %s encodes every one to the byte', async (spec) => {
    const nothing = { functions: {}, storage: [] };
    const chain = await chainOfMetadata(shared(`metadata/subtensor-${spec}.scale`) ?? '', nothing);
    const encoded = names.filter((name) => {
      const vectors = calls.filter((each) => each.spec === spec && each.call === name);
      for (const { pallet, args, hex } of vectors) {
        const { netuid, ...rest } = args;
        const [value] = Object.values(rest);
        const call = {
          kind: 'adminSet' as const,
          name,
          netuid: netuid === undefined ? null : (Number(netuid) as Netuid),
          value: typeof value === 'boolean' ? value : BigInt(value ?? 0),
        };
        expect(pallet).toBe('AdminUtils');
        expect(chain.encode(call), name).toBe(hex);
      }
      return vectors.length > 0;
    });
    const absent = names.filter((name) => !encoded.includes(name));
    expect(absent.filter((name) => name !== START_DELAY)).toEqual([]);
  });
});
