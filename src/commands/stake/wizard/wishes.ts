import type { Command } from '../../define/command.js';
import type { Typed } from '../../parse-input.js';
import { stakeAdd } from '../add/command.js';
import { stakeExit } from '../exit/command.js';
import { stakeMove } from '../move/command.js';
import { stakeRemove } from '../remove/command.js';
import { stakeSwap } from '../swap/command.js';
import { stakeTransfer } from '../transfer/command.js';
import {
  amountToSell,
  amountToStake,
  amountToTake,
  priceOfPassage,
  priceOfTrade,
} from './amounts.js';
import {
  hotkeyToStakeOn,
  otherColdkey,
  otherHotkey,
  otherSubnet,
  position,
  sameOrOtherSubnet,
  subnetToStakeIn,
} from './places.js';
import type { Step } from './question.js';

/** Something a holder may want, the command that does it, and what has to be asked for it. */
export type Wish = {
  readonly label: string;
  readonly about: string;
  readonly command: Command;
  /** What it says of itself. */
  readonly typed?: Typed;
  readonly steps: readonly Step[];
};

export const wishes: readonly [Wish, ...Wish[]] = [
  {
    label: 'stake more',
    about: "buys a subnet's alpha with TAO; it earns on a hotkey, and stays yours",
    command: stakeAdd,
    steps: [subnetToStakeIn, hotkeyToStakeOn, amountToStake, priceOfTrade],
  },
  {
    label: 'unstake',
    about: 'sells alpha of one position for TAO',
    command: stakeRemove,
    steps: [position, amountToSell, priceOfTrade],
  },
  {
    label: 'move to another hotkey',
    about: 'the stake stays yours and earns elsewhere',
    command: stakeMove,
    steps: [position, otherHotkey, sameOrOtherSubnet, amountToTake, priceOfPassage],
  },
  {
    label: 'swap to another subnet',
    about: "sells one subnet's alpha and buys another's, on the same hotkey",
    command: stakeSwap,
    steps: [position, otherSubnet, amountToTake, priceOfPassage],
  },
  {
    label: 'transfer to another coldkey',
    about: 'the stake belongs to that coldkey from then on',
    command: stakeTransfer,
    steps: [position, otherColdkey, sameOrOtherSubnet, amountToTake, priceOfPassage],
  },
  {
    label: 'exit everything',
    about: 'sells every position whole for TAO, as many as can be sold',
    command: stakeExit,
    typed: { netuid: 'all', allHotkeys: true },
    steps: [priceOfTrade],
  },
];
