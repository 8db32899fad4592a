import type { ApiPromise } from '@polkadot/api';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/chain/calls/compose.js';
import type { ChainIdentity } from '../../src/chain/chain.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

describe('a runtime that changed a call is not guessed at', () => {
  it('refuses a call whose arguments have other names than ours', () => {
    const make = Object.assign(() => {}, { meta: { args: [{ name: 'dest' }, { name: 'sum' }] } });
    const api = { tx: { balances: { transferKeepAlive: make } } } as unknown as ApiPromise;
    const identity = { network: 'n', specName: 's', specVersion: 999 } as ChainIdentity;
    const dest = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
    expect(() =>
      compose({ kind: 'transferKeepAlive', dest, amount: rao(1n) }, api, identity),
    ).toThrowError(/999.*asks for dest, sum/);
  });
});
