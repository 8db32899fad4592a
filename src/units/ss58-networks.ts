/** Networks by the prefix of their addresses, as ss58-registry lists those that people mix up most. */
const names: Readonly<Record<number, string>> = {
  0: 'Polkadot',
  2: 'Kusama',
  5: 'Astar',
  6: 'Bifrost',
  7: 'Edgeware',
  8: 'Karura',
  10: 'Acala',
  12: 'Polymesh',
  18: 'Darwinia',
  30: 'Phala',
  36: 'Centrifuge',
  38: 'KILT',
  63: 'Hydration',
  66: 'Crust',
  69: 'SORA',
  73: 'Zeitgeist',
  77: 'Manta',
  88: 'Polkadex',
  137: 'Vara',
  1284: 'Moonbeam',
  1285: 'Moonriver',
  2032: 'Interlay',
  6094: 'Autonomys',
  11331: 'CESS',
  13116: 'Bittensor as registered, which its wallets do not use',
};

/** The network that a prefix belongs to, in words that always give its number. */
export const networkOfPrefix = (prefix: number): string =>
  names[prefix] === undefined ? `prefix ${prefix}` : `${names[prefix]} (prefix ${prefix})`;
