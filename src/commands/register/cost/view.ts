import type { RegistrationOffer } from '../../../chain/registration-board.js';
import { taoJson } from '../../../format/json.js';
import {
  type Cell,
  type Column,
  count,
  note,
  number,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { workNote } from '../proof-of-work.js';
import type { Data, SubnetData } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly offers: readonly RegistrationOffer[];
};

const columns: readonly Column[] = [
  { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
  { id: 'price', title: 'Price', align: 'right', sacrifice: 0 },
  { id: 'open', title: 'Open', sacrifice: 1 },
  { id: 'neurons', title: 'Neurons', align: 'right', sacrifice: 2 },
  { id: 'most_neurons', title: 'Of', align: 'right', sacrifice: 2 },
  { id: 'immunity', title: 'Immune for', align: 'right', sacrifice: 3 },
  { id: 'halves_in', title: 'Halves in', align: 'right', sacrifice: 4 },
  { id: 'work', title: 'Work', sacrifice: 5 },
];

export const costView = ({ network, at, offers }: Report): TableView => ({
  kind: 'table',
  title: `What a uid costs on ${network} at block ${at.number}`,
  columns,
  rows: offers.map((offer) => [
    number(offer.netuid),
    tao(offer.burn),
    openCell(offer),
    count(offer.neurons),
    count(offer.mostNeurons),
    count(offer.immunityPeriod),
    offer.halfLife === undefined ? note('-') : count(offer.halfLife),
    workOf(offer) === 'taken' ? text('taken') : note(workOf(offer)),
  ]),
  empty: 'there are no subnets',
  notes: [
    'immune for, halves in: blocks; a full subnet replaces one of its neurons for a new one',
    ...(offers.some(({ halfLife }) => halfLife !== undefined)
      ? ['a price halves while nobody registers, down to its least, and rises at each registration']
      : []),
    ...(offers.every((offer) => workOf(offer) === 'ignored') ? [workNote] : []),
  ],
});

function openCell({ open, reopensAt }: RegistrationOffer): Cell {
  if (!open) return note('no');
  return reopensAt === undefined ? text('yes') : note(`from ${reopensAt}`);
}

function workOf({ proofOfWork }: RegistrationOffer): SubnetData['proofOfWork'] {
  if (proofOfWork === undefined) return 'ignored';
  return proofOfWork ? 'taken' : 'refused';
}

export const costJson = ({ offers }: Report): Data => ({
  subnets: offers.map((offer) => ({
    netuid: offer.netuid,
    price: taoJson(offer.burn),
    open: offer.open,
    reopensAt: offer.reopensAt ?? null,
    neurons: offer.neurons,
    mostNeurons: offer.mostNeurons,
    immunityPeriod: offer.immunityPeriod,
    halvesIn: offer.halfLife ?? null,
    proofOfWork: workOf(offer),
  })),
});
