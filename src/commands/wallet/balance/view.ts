import type { AccountBalance } from '../../../chain/chain.js';
import { taoJson } from '../../../format/json.js';
import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  /** The wallet's name, when one was asked for. */
  readonly label: string | undefined;
  readonly address: Ss58;
  readonly balance: AccountBalance;
};

const total = ({ free, reserved }: AccountBalance): Rao => rao(free + reserved);

export const balanceView = ({ network, at, label, address: key, balance }: Report): RecordView =>
  recordView(`Balance on ${network} at block ${at.number}`, [
    ...(label === undefined ? [] : [['Wallet', text(label)] as const]),
    ['Address', address(key)],
    ['Free', tao(balance.free)],
    ...(balance.frozen > 0n ? [['Frozen of it', tao(balance.frozen)] as const] : []),
    ['Reserved', tao(balance.reserved)],
    ['Total', tao(total(balance))],
  ]);

export const balanceJson = ({ label, address: key, balance }: Report): Data => ({
  wallet: label ?? null,
  address: key,
  free: taoJson(balance.free),
  frozen: taoJson(balance.frozen),
  reserved: taoJson(balance.reserved),
  total: taoJson(total(balance)),
});
