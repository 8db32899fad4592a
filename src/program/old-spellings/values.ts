import { isSs58, looksLikeSs58 } from '../../units/ss58.js';

/** A hotkey that could be a name or an address; only what is an address goes where addresses go. */
export const hotkeyWords = (value: string): readonly string[] =>
  value.includes('/') || isSs58(value) || looksLikeSs58(value)
    ? ['--hotkey-ss58', value]
    : ['--hotkey', value];

/** An amount of btcli 11, where the word `all` stood for an amount. */
export const amountWords = (value: string): readonly string[] =>
  value === 'all' ? ['--all'] : ['--amount', value];

/** A folder of wallets; the word `default` was the built-in one. */
export const walletPathWords = (value: string): readonly string[] => [
  '--wallet-path',
  value === 'default' ? '~/.bittensor/wallets' : value,
];

/** A public key could be typed without its 0x. */
export const accountWords = (value: string): readonly string[] => [
  '--ss58',
  /^[0-9a-f]{64}$/i.test(value) ? `0x${value}` : value,
];

/** Netuids in a list, which could have spaces after its commas. */
export const netuidWords = (value: string): readonly string[] => [
  '--netuid',
  value
    .split(',')
    .map((part) => part.trim())
    .join(','),
];
