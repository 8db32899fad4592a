import { accountIdOf, type Ss58 } from '../../units/ss58.js';
import { compact, littleEndian } from './compact.js';
import type { TypeTable } from './type-table.js';

/** Encodes what runtime functions and storage keys take: integers, addresses, bytes, and lists of them. */
export function encodeByTable(
  value: unknown,
  type: number,
  table: Pick<TypeTable, 'types'>,
): Uint8Array {
  const def = table.types[type];
  const inner = (each: unknown, of: number) => encodeByTable(each, of, table);
  switch (def?.[0]) {
    case 'unsigned':
      return littleEndian(within(BigInt(value as number | bigint), def[1]), def[1]);
    case 'compact':
      return compact(BigInt(value as number | bigint));
    case 'flag':
      return Uint8Array.of(value === true ? 1 : 0);
    case 'account':
      return accountIdOf(value as Ss58);
    case 'list': {
      const items = value as readonly unknown[];
      return Buffer.concat([
        compact(BigInt(items.length)),
        ...items.map((item) => inner(item, def[1])),
      ]);
    }
    case 'option':
      if (value === null || value === undefined) return Uint8Array.of(0);
      return Buffer.concat([Uint8Array.of(1), inner(value, def[1])]);
    case 'tuple': {
      const [only] = def[1];
      if (only !== undefined && def[1].length === 1) return inner(value, only);
      const members = value as readonly unknown[];
      return Buffer.concat(def[1].map((member, at) => inner(members[at], member)));
    }
    default:
      throw new RangeError(`nothing here encodes a ${def?.[0] ?? 'type that is not described'}`);
  }
}

function within(value: bigint, bytes: number): bigint {
  if (value >= 0n && value < 1n << BigInt(8 * bytes)) return value;
  throw new RangeError(`${value} does not fit into ${bytes} bytes`);
}
