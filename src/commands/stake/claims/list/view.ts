import type { RootClaim, RootClaimKind } from '../../../../chain/root-claims.js';
import { alphaJson, taoJson } from '../../../../format/json.js';
import {
  address,
  alphaCell,
  note,
  number,
  type TableView,
  tao,
  text,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { alpha } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { isClaimable } from '../claimable.js';
import { kindJson, kindText } from '../kind-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly claims: readonly RootClaim[];
  readonly kind: RootClaimKind;
};

export const claimsView = ({ network, at, coldkey, claims, kind }: Report): TableView => ({
  kind: 'table',
  title: `Root claims on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'root_stake', title: 'Root stake', align: 'right', sacrifice: 2 },
    { id: 'owed', title: 'Owed', align: 'right', sacrifice: 0 },
    { id: 'threshold', title: 'Claimed from', align: 'right', sacrifice: 3 },
    { id: 'claimable', title: 'Enough', sacrifice: 1 },
  ],
  rows: claims.map((claim) => [
    number(claim.owed.netuid),
    address(claim.hotkey),
    tao(claim.rootStake),
    alphaCell(claim.owed),
    alphaCell(alpha(claim.owed.netuid, claim.threshold)),
    isClaimable(claim) ? text('yes') : note('no'),
  ]),
  empty: 'none; root stake earns claims as time goes by',
  notes: [`coldkey ${coldkey}`, `claims are ${kindText(kind)}`],
});

export const claimsJson = ({ coldkey, claims, kind }: Report): Data => ({
  coldkey,
  claims: claims.map((claim) => ({
    netuid: claim.owed.netuid,
    hotkey: claim.hotkey,
    rootStake: taoJson(claim.rootStake),
    owed: alphaJson(claim.owed),
    threshold: alphaJson(alpha(claim.owed.netuid, claim.threshold)),
    claimable: isClaimable(claim),
  })),
  becomes: kindJson(kind),
});
