import { encodeAddress } from '@polkadot/util-crypto';

const BYTES = 32;
const SS58_PREFIX = 42;

const palletAccount = (id: string, rest = Buffer.alloc(0)): string => {
  const account = Buffer.alloc(BYTES);
  Buffer.concat([Buffer.from(`modl${id}`), rest]).copy(account);
  return encodeAddress(account, SS58_PREFIX);
};

/** Where spec 425 keeps the TAO of a subnet's pool. */
const accountOfSubnet = (netuid: number): string => {
  const suffix = Buffer.alloc(2);
  suffix.writeUInt16LE(netuid);
  return palletAccount('subtensr', suffix);
};

const NETUIDS = [0, 1, 2, 3, 4];

/** Accounts that nobody signs for, by what they are called here. */
export const keylessAccounts: ReadonlyMap<string, string> = new Map([
  ...NETUIDS.map((netuid) => [`subnet ${netuid}`, accountOfSubnet(netuid)] as const),
  ['burnt', palletAccount('burntnsr')],
]);
