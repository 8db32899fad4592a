/** Commands that work on an empty home without a chain, in an order in which each finds what it needs. */
export const withoutChain = [
  ...['addresses add', 'addresses list', 'addresses remove'],
  ...['config set', 'config get', 'config list', 'config path', 'config unset'],
  ...['network list', 'network show', 'localnet runtime list', 'localnet status'],
  ...['utils convert', 'utils address', 'tx list', 'wallet list', 'wallet verify'],
  ...['explain', 'schema', 'tools', 'completion', 'help'],
];
