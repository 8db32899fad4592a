import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid } from '../units/money.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';

/** A hotkey's uid on one subnet. */
export type Place = { readonly hotkey: Ss58; readonly netuid: Netuid; readonly uid: number };

/** How one uid does (NeuronInfoRuntimeApi.get_neuron_lite). */
export type Standing = {
  readonly hotkey: Ss58;
  readonly active: boolean;
  /** All that anybody staked on the hotkey in the subnet. */
  readonly stake: Alpha;
  /** Alpha earned in the last epoch. */
  readonly emission: Alpha;
  readonly incentive: Ratio;
  readonly dividends: Ratio;
  readonly validatorPermit: boolean;
  /** Block of the last weights. */
  readonly lastUpdate: number;
};

export type HotkeyReads = {
  /** The hotkeys of a coldkey (SubtensorModule.OwnedHotkeys). */
  readonly ownedHotkeys: (coldkey: Ss58, at: BlockRef) => Promise<readonly Ss58[]>;
  /** Every uid that any of the hotkeys has, in their order and by netuid. */
  readonly places: (hotkeys: readonly Ss58[], at: BlockRef) => Promise<readonly Place[]>;
  /** Undefined where the subnet has no such uid. */
  readonly standing: (netuid: Netuid, uid: number, at: BlockRef) => Promise<Standing | undefined>;
};
