import type { Hex } from '../../../units/hex.js';
import type { IpAddress } from '../../../units/ip-address.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';

/** What a hotkey wants to announce on a subnet. */
export type Request = {
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  readonly what: 'axon' | 'prometheus';
  /** Undefined takes an announcement back. */
  readonly address: IpAddress | undefined;
  readonly port: number;
  readonly protocol: number;
  /** Undefined for the version that was announced before. */
  readonly version: number | undefined;
  /** Undefined for none, or for the one that is there. */
  readonly certificate: Hex | undefined;
  readonly allowPrivate: boolean;
};

/** The port that stands where nothing is served; the chain takes no 0. */
export const NO_PORT = 1;
