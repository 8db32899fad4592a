/** How the chain introduces itself, whatever runtime it runs. */
export const CHAIN_NAME = 'btcli localnet';

export const CHAIN_PROPERTIES = { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' } as const;
