import { newtype, param } from '../scale/composite.js';
import { unit } from '../scale/primitives.js';
import { bytes, fixedBytes, type Hex } from '../scale/sequence.js';
import { as, bare, type Static, type Type } from '../scale/type.js';
import { holds, variant } from '../scale/variant.js';

export const accountId = newtype({ path: 'sp_core::crypto::AccountId32' }, fixedBytes(32));
export type AccountId = Hex;

export const h256 = newtype({ path: 'primitive_types::H256' }, fixedBytes(32));
export const ZERO_HASH: Hex = `0x${'00'.repeat(32)}`;

// The runtime has no account indices: an index is a compact number of no bits.
const accountIndex: Type<undefined> = {
  ...unit,
  shape: bare({ kind: 'compact', of: unit.shape }),
  typeName: 'AccountIndex',
};

export const multiAddress = variant(
  {
    path: 'sp_runtime::multiaddress::MultiAddress',
    params: [param('AccountId', accountId), param('AccountIndex', unit)],
  },
  {
    Id: holds(0, as(accountId, 'AccountId')),
    Index: holds(1, accountIndex),
    Raw: holds(2, bytes),
    Address32: holds(3, fixedBytes(32)),
    Address20: holds(4, fixedBytes(20)),
  },
);
export type MultiAddress = Static<typeof multiAddress>;

/** The account behind an address; undefined for the forms this runtime does not resolve. */
export const lookup = (address: MultiAddress): AccountId | undefined =>
  address.tag === 'Id' ? address.value : undefined;

/** An address as calls take it. */
export const lookupSource = as(multiAddress, 'AccountIdLookupOf<T>');
