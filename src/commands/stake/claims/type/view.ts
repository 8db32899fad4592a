import type { RootClaimKind } from '../../../../chain/root-claims.js';
import { address, type RecordView, recordView, text } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { kindJson, kindText } from '../kind-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly kind: RootClaimKind;
};

export const typeView = ({ network, at, coldkey, kind }: Report): RecordView =>
  recordView(`Root claims on ${network} at block ${at.number}`, [
    ['Coldkey', address(coldkey)],
    ['Claims are', text(kindText(kind))],
  ]);

export const typeJson = ({ coldkey, kind }: Report): Data => ({ coldkey, becomes: kindJson(kind) });
