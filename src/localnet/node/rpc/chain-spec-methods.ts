import type { Node } from '../node.js';
import { CHAIN_NAME, CHAIN_PROPERTIES } from './chain-identity.js';
import type { Methods } from './method.js';

/** chainSpec_v1_*: what never changes about the chain. */
export const chainSpecMethods = (node: Node): Methods => ({
  chainSpec_v1_chainName: () => CHAIN_NAME,
  chainSpec_v1_genesisHash: () => node.ledger.genesis.hash,
  chainSpec_v1_properties: () => CHAIN_PROPERTIES,
});
