import type { Externalities } from '../../runtime.js';
import type { Assembly } from './assembly.js';

/** What a pallet works with while one entry point runs: the chain's state, and its other pallets. */
export type Context = { readonly storage: Externalities; readonly assembly: Assembly };
