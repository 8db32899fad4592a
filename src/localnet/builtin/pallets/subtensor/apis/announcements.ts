import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { axons, prometheus } from '../storage/neurons.js';
import type { AxonInfo, PrometheusInfo } from '../types/announcements.js';

/** Where a neuron can be reached; all zero for one that never said. */
export const axonOf = (storage: Externalities, netuid: Netuid, hotkey: AccountId): AxonInfo =>
  axons.get(storage, netuid, hotkey) ?? {
    ...NOWHERE,
    protocol: 0,
    placeholder1: 0,
    placeholder2: 0,
  };

/** Where a neuron's metrics can be read; all zero for one that never said. */
export const prometheusOf = (
  storage: Externalities,
  netuid: Netuid,
  hotkey: AccountId,
): PrometheusInfo => prometheus.get(storage, netuid, hotkey) ?? NOWHERE;

const NOWHERE: PrometheusInfo = { block: 0, version: 0, ip: 0n, port: 0, ipType: 0 };
