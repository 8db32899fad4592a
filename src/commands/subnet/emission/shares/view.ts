import type { EmissionState, EmissionSubnet } from '../../../../chain/emission.js';
import { blockEmission } from '../../../../economy/block-emission.js';
import { alphaJson, partsJson, priceJson, taoJson } from '../../../../format/json.js';
import {
  alphaCell,
  type Cell,
  type Column,
  note,
  number,
  partsCell,
  priceCell,
  type TableView,
  tao,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import {
  alpha,
  coinText,
  type RaoPerAlpha,
  rao,
  raoPerAlpha,
  STEPS_PER_COIN,
} from '../../../../units/money.js';
import type { PartsPerMillion } from '../../../../units/parts-per-million.js';
import type { NextEmission } from '../next-block.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly state: EmissionState;
  /** Undefined where the runtime divides by another rule. */
  readonly next: readonly NextEmission[] | undefined;
  /** Whether this runtime is known to weigh shares by something more. */
  readonly differs: boolean;
};

const right = (id: string, title: string, sacrifice: number): Column => ({
  ...{ id, title, sacrifice },
  align: 'right',
});

const columns: readonly Column[] = [
  right('netuid', 'Subnet', 0),
  right('moving_price', 'Moving price', 3),
  right('by_price', 'By price', 2),
  right('burned', 'Burned', 4),
  right('tao', 'TAO', 0),
  right('into_pool', 'Into pool', 6),
  right('buys', 'Buys', 5),
  right('alpha', 'Alpha', 1),
  right('last_tao', 'Last TAO', 7),
];

export const sharesView = (report: Report): TableView => ({
  kind: 'table',
  title: `How a block of ${report.network} is divided, as of block ${report.at.number}`,
  columns,
  rows: report.state.subnets.map((subnet) => rowOf(subnet, nextOf(report, subnet))),
  empty: 'there are no subnets',
  notes: notesOf(report),
});

function rowOf(subnet: EmissionSubnet, next: NextEmission | undefined): readonly Cell[] {
  const { netuid, minerBurned, lastTao, lastAlphaOut, enabled, eligible } = subnet;
  const given = next?.emission;
  const nothing = note('-');
  return [
    number(netuid),
    priceCell(movingPrice(subnet)),
    next ? partsCell(partsOf(next.byPrice, 64n)) : note(eligible ? '-' : 'not eligible'),
    minerBurned === undefined ? nothing : partsCell(partsOf(minerBurned, 32n)),
    given ? tao(rao(given.taoSpent)) : enabled ? nothing : note('off'),
    given ? tao(given.taoIn) : nothing,
    given ? tao(given.excessTao) : nothing,
    alphaCell(given ? alpha(netuid, given.alphaOut) : lastAlphaOut),
    tao(lastTao),
  ];
}

function notesOf({ state, next, differs }: Report): readonly string[] {
  const emitted = `the next block emits ${coinText(rao(blockEmission(state.issuance)))} TAO`;
  if (!next) {
    return [
      `${emitted}; this runtime divides it by another rule than the one known here: only the last block is told`,
    ];
  }
  return [
    `${emitted}; what no subnet takes is recycled`,
    'by price: its part of all moving prices; that is lowered by the part of the miners’ emission that was burned, and subnets that are off leave theirs to the others',
    'TAO beyond what matches the alpha that enters the pool buys alpha',
    ...(differs
      ? [
          'this runtime also weighs each subnet by root’s proportion: the last block is what was given',
        ]
      : []),
  ];
}

const nextOf = ({ next }: Report, { netuid }: EmissionSubnet): NextEmission | undefined =>
  next?.find(({ subnet }) => subnet.netuid === netuid);

const movingPrice = ({ movingPrice: bits, pool }: EmissionSubnet): RaoPerAlpha =>
  raoPerAlpha(pool.mechanism === 'stable' ? STEPS_PER_COIN : (bits * STEPS_PER_COIN) >> 32n);

const partsOf = (bits: bigint, fraction: bigint): PartsPerMillion =>
  ((bits * 1_000_000n) >> fraction) as PartsPerMillion;

export const sharesJson = (report: Report): Data => ({
  blockEmission: taoJson(rao(blockEmission(report.state.issuance))),
  subnets: report.state.subnets.map((subnet) => {
    const next = nextOf(report, subnet);
    return {
      netuid: subnet.netuid,
      eligible: subnet.eligible,
      enabled: subnet.enabled,
      movingPrice: priceJson(movingPrice(subnet)),
      minerBurned:
        subnet.minerBurned === undefined ? null : partsJson(partsOf(subnet.minerBurned, 32n)),
      next: next ? nextJson(next) : null,
      lastTao: taoJson(subnet.lastTao),
      lastAlphaMade: alphaJson(subnet.lastAlphaOut),
    };
  }),
});

function nextJson({
  subnet,
  byPrice,
  emission,
}: NextEmission): NonNullable<Data['subnets'][number]['next']> {
  const amount = (units: bigint) => alphaJson(alpha(subnet.netuid, units));
  const { pending } = emission;
  return {
    shareByPrice: partsJson(partsOf(byPrice, 64n)),
    tao: taoJson(rao(emission.taoSpent)),
    taoIntoPool: taoJson(emission.taoIn),
    taoThatBuys: taoJson(emission.excessTao),
    alphaIntoPool: amount(emission.alphaIn),
    alphaMade: amount(emission.alphaOut),
    alphaForOwner: amount(pending.ownerCut),
    alphaForMiners: amount(pending.server),
    alphaForValidators: amount(pending.validator),
    alphaForRoot: amount(pending.rootAlpha),
  };
}
