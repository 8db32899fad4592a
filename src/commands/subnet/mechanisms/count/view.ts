import { count, longText, type RecordView, recordView } from '../../../../format/view.js';
import type { ReadMechanisms } from '../read.js';
import type { Data } from './schema.js';

type Report = ReadMechanisms & { readonly network: string };

/** Names come from owners and may fill a screen. */
const LONGEST_NAME = 20;

export const countView = ({ network, at, subnet, mechanisms }: Report): RecordView =>
  recordView(`Mechanisms of subnet ${subnet.netuid} on ${network} at block ${at.number}`, [
    ['Name', longText(subnet.name, LONGEST_NAME)],
    ['Mechanisms', count(mechanisms.count)],
    ['At the most', count(mechanisms.most)],
    ['Places in each', count(mechanisms.mostUids)],
  ]);

export const countJson = ({ subnet, mechanisms }: Report): Data => ({
  netuid: subnet.netuid,
  name: subnet.name,
  count: mechanisms.count,
  most: mechanisms.most,
  mostNeurons: mechanisms.mostUids,
});
