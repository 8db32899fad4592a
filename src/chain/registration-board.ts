import type { BlockRef } from '../units/block.js';
import type { Alpha } from '../units/money.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';
import type { Place } from './hotkeys.js';
import type { RegistrationTerms } from './subnet.js';

/** What a subnet asks of whoever joins it, beside all the others. */
export type RegistrationOffer = RegistrationTerms & {
  /** SubtensorModule.ImmunityPeriod: blocks in which a new uid is not replaced. */
  readonly immunityPeriod: number;
  /** SubtensorModule.BurnHalfLife in blocks; undefined in runtimes whose price moves by intervals. */
  readonly halfLife: number | undefined;
  /** Whether work is taken in place of the price; undefined where the runtime ignores all work. */
  readonly proofOfWork: boolean | undefined;
};

/** Since when a hotkey has its uid, and for how long that protects it. */
export type Tenure = Place & {
  /** SubtensorModule.BlockAtRegistration. */
  readonly registeredAt: number;
  /** SubtensorModule.ImmunityPeriod in blocks; root has none. */
  readonly immunityPeriod: number | undefined;
};

/** A hotkey on root and all that anybody staked on it there, one to one in rao. */
export type RootSeat = { readonly uid: number; readonly hotkey: Ss58; readonly stake: Alpha };

export type RootTerms = {
  /** By uid, from 0. */
  readonly seats: readonly RootSeat[];
  /** SubtensorModule.MaxAllowedUids of root. */
  readonly mostSeats: number;
  /** Whether root has taken all it takes in an interval. */
  readonly intervalFull: boolean;
};

export type RegistrationBoardReads = {
  /** Every subnet but root, in two requests one after the other. */
  readonly registrationOffers: (at: BlockRef) => Promise<readonly RegistrationOffer[]>;
  /** In the order asked, in one request. */
  readonly tenures: (places: readonly Place[], at: BlockRef) => Promise<readonly Tenure[]>;
  readonly rootTerms: (at: BlockRef) => Promise<RootTerms>;
  /** The take that a seat on root stores for a hotkey (SubtensorModule.Delegates); undefined where it has one. */
  readonly seatTake: (hotkey: Ss58, at: BlockRef) => Promise<Ratio | undefined>;
};
