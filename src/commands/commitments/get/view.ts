import type { Commitment, Revealed } from '../../../chain/commitments.js';
import { address, count, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { fieldJson, fieldText, textIn } from '../field-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly hotkey: Ss58;
  readonly commitment: Commitment | undefined;
  readonly revealed: readonly Revealed[];
};

export const commitmentView = (report: Report): RecordView => {
  const { network, at, netuid, hotkey, commitment, revealed } = report;
  return recordView(`Commitment on subnet ${netuid} of ${network} at block ${at.number}`, [
    ['Hotkey', address(hotkey)],
    ['In block', commitment ? count(commitment.block) : note('nothing is committed')],
    ...(commitment?.fields ?? []).map((each) => ['Field', text(fieldText(each))] as const),
    ...revealed.map(
      ({ bytes, block }) => [`Opened in block ${block}`, text(textIn(bytes) ?? bytes)] as const,
    ),
  ]);
};

export const commitmentJson = ({ netuid, hotkey, commitment, revealed }: Report): Data => ({
  netuid,
  hotkey,
  block: commitment?.block ?? null,
  fields: (commitment?.fields ?? []).map(fieldJson),
  revealed: revealed.map(({ bytes, block }) => ({
    ...{ hex: bytes, text: textIn(bytes) ?? null, block },
  })),
});
