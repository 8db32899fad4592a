import { alphaJson, partsJson, priceJson, ratioJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  namedAddress,
  note,
  priceCell,
  type RecordView,
  ratioCell,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import type { SaleQuote } from '../../../quotes/sale.js';
import { percentText } from '../../../units/fraction.js';
import { partsText } from '../../../units/parts-per-million.js';
import { taoFor } from '../../../units/trade.js';
import { nextSteps } from './next.js';
import type { Shown, ShowRequest } from './read.js';
import type { Data } from './schema.js';

export type Report = Shown & {
  readonly network: string;
  readonly request: ShowRequest;
  /** What the operator, or else the hotkey's owner, calls it. */
  readonly hotkeyName: string | undefined;
};

type Row = RecordView['rows'][number];

export const showView = (report: Report): RecordView => {
  const { network, at, request, subnet, position, profile, kinship, hotkeyName } = report;
  const { hotkey, coldkey, netuid } = request;
  return recordView(
    `Stake in subnet ${netuid} on ${network} at block ${at.number}`,
    [
      ['Coldkey', address(coldkey)],
      ['Free', tao(report.free)],
      ['Hotkey', hotkeyName === undefined ? address(hotkey) : namedAddress(hotkey, hotkeyName)],
      ['Subnet', text(`${subnet.name} ${subnet.symbol}`)],
      ['Stake', alphaCell(position.stake)],
      ...lockRows(report),
      ['Price', priceCell(subnet.price)],
      ['Value at it', tao(worthOf(report))],
      ...saleRows(report),
      ...(report.fee === undefined ? [] : [['Transaction fee', tao(report.fee)] as const]),
      ['TAO in pool', tao(subnet.taoIn)],
      ['Alpha in pool', alphaCell(subnet.alphaIn)],
      ['Gains a day', gainCell(report)],
      ['Hotkey paid', alphaCell(position.emission)],
      ['Take', ratioCell(profile.take)],
      ['Children', count(kinship.children)],
      ['Parents', count(kinship.parents)],
      ...claimRows(report),
      ['Last changed', blockCell(report.lastChange)],
    ],
    [...absences(report), ...nextSteps(report)],
  );
};

/** Root stake earns in other subnets. */
const gainCell = ({ perDay, request }: Report): Cell => {
  if (perDay !== undefined) return alphaCell(perDay);
  return note(request.netuid === 0 ? '-' : 'unknown');
};

const worthOf = ({ position, subnet }: Shown) => taoFor(position.stake.units, subnet.price);

function saleRows({ sale, request }: Report): readonly Row[] {
  if (!sale) return [['If sold now', note('the pool refuses')]];
  return [
    ['If sold now', tao(sale.receives)],
    ['Pool fee', alphaCell(sale.fee)],
    ['Price impact', text(partsText(sale.impact))],
    ['Price after', priceCell(sale.priceAfter)],
    ...(sale.limit === undefined
      ? []
      : [[`Limit at ${percentText(request.tolerance)}`, priceCell(sale.limit)] as const]),
    ['Worst case', sale.worst === undefined ? note('past the limit') : tao(sale.worst)],
  ];
}

const lockRows = ({ availability }: Shown): readonly Row[] =>
  availability === undefined || availability.locked.units === 0n
    ? []
    : [
        ['Locked in subnet', alphaCell(availability.locked)],
        ['Free in subnet', alphaCell(availability.available)],
      ];

const claimRows = ({ claims = [] }: Shown): readonly Row[] =>
  claims.map(({ owed }) => [`Claim in subnet ${owed.netuid}`, alphaCell(owed)] as const);

const blockCell = (block: number | undefined): Cell =>
  block === undefined ? note('-') : count(block);

/** What the connected runtime does not have is said, not shown as none. */
const absences = ({ availability, claims, request, lastChange, sale }: Report) => [
  ...(sale?.source === 'reserves'
    ? ['this runtime simulates no sale: it is computed from its reserves']
    : []),
  ...(availability === undefined ? ['this runtime has no locks on stake'] : []),
  ...(request.netuid === 0 && claims === undefined
    ? ['this runtime has no claims: root stake is paid by itself']
    : []),
  ...(lastChange === undefined
    ? []
    : [
        'last changed: when stake of this coldkey on this hotkey was last added or sold, in any subnet',
      ]),
];

export const showJson = (report: Report): Data => {
  const { request, subnet, position, profile, kinship, market, availability } = report;
  return {
    coldkey: request.coldkey,
    free: taoJson(report.free),
    hotkey: request.hotkey,
    hotkeyName: report.hotkeyName ?? null,
    hotkeyOwner: profile.owner ?? null,
    take: ratioJson(profile.take),
    registered: position.registered,
    ...kinship,
    netuid: request.netuid,
    name: subnet.name,
    symbol: subnet.symbol,
    stake: alphaJson(position.stake),
    price: priceJson(subnet.price),
    value: taoJson(worthOf(report)),
    pool: {
      tao: taoJson(subnet.taoIn),
      alpha: alphaJson(subnet.alphaIn),
      open: market.open,
      dynamic: market.dynamic,
    },
    sale: report.sale ? saleJson(report.sale) : null,
    fee: report.fee === undefined ? null : taoJson(report.fee),
    emissionPerDay: report.perDay === undefined ? null : alphaJson(report.perDay),
    hotkeyEmission: alphaJson(position.emission),
    locked: availability ? alphaJson(availability.locked) : null,
    available: availability ? alphaJson(availability.available) : null,
    claims: report.claims?.map(({ owed, payable }) => ({ owed: alphaJson(owed), payable })) ?? null,
    lastChange: report.lastChange ?? null,
    next: nextSteps(report),
  };
};

const saleJson = ({ source, receives, fee, impact, priceAfter, limit, worst }: SaleQuote) => ({
  source,
  receives: taoJson(receives),
  poolFee: alphaJson(fee),
  impact: partsJson(impact),
  priceAfter: priceJson(priceAfter),
  limit: limit === undefined ? null : priceJson(limit),
  worst: worst === undefined ? null : taoJson(worst),
});
