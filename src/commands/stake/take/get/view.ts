import type { DelegateTakeTerms } from '../../../../chain/delegation.js';
import { address, type RecordView, recordView, text } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { takeText } from '../../../../units/proportion.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { whenText } from '../../../countdown.js';
import { takeJson } from '../../share-json.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly hotkey: Ss58;
  readonly terms: DelegateTakeTerms;
  readonly blockTime: number | undefined;
};

export const gotView = ({ network, at, hotkey, terms, blockTime }: Report): RecordView =>
  recordView(
    `Take on ${network} at block ${at.number}`,
    [
      ['Hotkey', address(hotkey)],
      ['Keeps', text(takeText(terms.take))],
      ['Least', text(takeText(terms.least))],
      ['Most', text(takeText(terms.most))],
      [
        'May rise',
        text(
          terms.risesAt > at.number + 1
            ? `from ${whenText(terms.risesAt, at.number, blockTime)}`
            : 'now',
        ),
      ],
    ],
    ['it may fall at any time'],
  );

export const gotJson = ({ at, hotkey, terms }: Report): Data => ({
  hotkey,
  take: takeJson(terms.take),
  least: takeJson(terms.least),
  most: takeJson(terms.most),
  risesAt: terms.risesAt > at.number + 1 ? terms.risesAt : null,
  interval: terms.interval,
});
