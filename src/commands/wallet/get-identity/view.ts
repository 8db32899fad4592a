import { type IdentityBytes, identityFields } from '../../../chain/identity.js';
import { address, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Ss58 } from '../../../units/ss58.js';
import { identityLabels, identityText } from '../identity-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  /** The account that was asked about; it may be a hotkey. */
  readonly account: Ss58;
  readonly coldkey: Ss58;
  readonly identity: IdentityBytes | undefined;
};

export const gotView = ({ network, at, account, coldkey, identity }: Report): RecordView => {
  const said = identity && identityText(identity);
  return recordView(
    `Identity on ${network} at block ${at.number}`,
    [
      ...(account === coldkey ? [] : [['Hotkey', address(account)] as const]),
      ['Coldkey', address(coldkey)],
      ...identityFields.map(
        (field) => [identityLabels[field], said?.[field] ? text(said[field]) : note('-')] as const,
      ),
    ],
    said ? ['its owner wrote this; nobody checked it'] : ['it never said anything of itself'],
  );
};

export const gotJson = ({ account, coldkey, identity }: Report): Data => ({
  account,
  coldkey,
  identity: identity ? identityText(identity) : null,
});
