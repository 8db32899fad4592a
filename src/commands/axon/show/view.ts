import type { Serving } from '../../../chain/serving.js';
import {
  address,
  count,
  note,
  number,
  type RecordView,
  recordView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { announcedJson, endpointCell } from '../serving/endpoint.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly hotkey: Ss58;
  readonly serving: Serving;
};

export const servingView = ({ network, at, netuid, hotkey, serving }: Report): RecordView => {
  const { uid, axon, prometheus, certificate } = serving;
  return recordView(`Axon on subnet ${netuid} of ${network} at block ${at.number}`, [
    ['Hotkey', address(hotkey)],
    ['Uid', uid === undefined ? note('not registered') : number(uid)],
    ['Axon', endpointCell(axon)],
    ...(axon ? [['Announced in', count(axon.block)] as const] : []),
    ['Prometheus', endpointCell(prometheus)],
    ...(certificate === undefined ? [] : [['Certificate', text(certificate)] as const]),
  ]);
};

export const servingJson = ({ netuid, hotkey, serving }: Report): Data => ({
  netuid,
  hotkey,
  uid: serving.uid ?? null,
  axon: announcedJson(serving.axon),
  prometheus: announcedJson(serving.prometheus),
  certificate: serving.certificate ?? null,
});
