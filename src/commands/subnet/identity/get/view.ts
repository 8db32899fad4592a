import type { SubnetSummary } from '../../../../chain/subnet.js';
import {
  type SubnetIdentityBytes,
  subnetIdentityFields,
} from '../../../../chain/subnet-identity.js';
import { address, type RecordView, recordView } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { fieldCell, fieldLabels, fieldTexts } from '../fields.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly subnet: SubnetSummary;
  readonly identity: SubnetIdentityBytes | undefined;
};

export const identityView = ({ network, at, subnet, identity }: Report): RecordView =>
  recordView(
    `Identity of subnet ${subnet.netuid} on ${network} at block ${at.number}`,
    [
      ['Owner', address(subnet.ownerColdkey)],
      ...(identity
        ? subnetIdentityFields.map(
            (each) => [fieldLabels[each], fieldCell(identity[each])] as const,
          )
        : []),
    ],
    identity ? [] : ['its owner has said nothing of it'],
  );

export const identityJson = ({ subnet, identity }: Report): Data => ({
  netuid: subnet.netuid,
  owner: subnet.ownerColdkey,
  identity: identity ? fieldTexts(identity) : null,
});
