import type { PalletOf } from '../frame/pallet.js';
import { adminUtils } from './admin-utils/index.js';
import { balances } from './balances/index.js';
import { commitments } from './commitments/index.js';
import { drand } from './drand/index.js';
import { proxy } from './proxy/index.js';
import { shield } from './shield/index.js';
import { subtensor } from './subtensor/index.js';
import { sudo } from './sudo/index.js';
import { swap } from './swap/index.js';
import { system } from './system/index.js';
import { timestamp } from './timestamp/index.js';
import { transactionPayment } from './transaction-payment/index.js';
import { utility } from './utility/index.js';

/** The pallets of the runtime. A new one is a folder and a line here. */
export const pallets: readonly PalletOf[] = [
  system,
  timestamp,
  balances,
  transactionPayment,
  subtensor,
  utility,
  sudo,
  proxy,
  adminUtils,
  swap,
  drand,
  shield,
  commitments,
];
