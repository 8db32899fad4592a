import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf } from '../decode.js';
import type { ServedPrometheus, ServingReads } from '../serving.js';
import { palletStorage, readSlots } from './storage.js';

export function servingReads(api: ApiPromise, identity: ChainIdentity): ServingReads {
  const slot = palletStorage('SubtensorModule', api, identity);
  return {
    async serving(netuid, hotkey, at) {
      const [exists, limit, uid, axon, prometheus, certificate] = await readSlots(
        [
          slot('NetworksAdded', netuid),
          slot('ServingRateLimit', netuid),
          slot('Uids', netuid, hotkey),
          slot('Axons', netuid, hotkey),
          slot('Prometheus', netuid, hotkey),
          slot('NeuronCertificates', netuid, hotkey),
        ],
        at,
        api,
      );
      if (!exists || !flagOf(exists)) return undefined;
      return {
        uid: uid && countOf(uid),
        axon: axon && {
          ...endpointOf(axon),
          protocol: fieldsOf(axon, 'AxonInfo').count('protocol'),
        },
        prometheus: prometheus && endpointOf(prometheus),
        certificate: certificate && certificateOf(certificate),
        rateLimit: limit ? countOf(limit) : 0,
      };
    },
  };
}

/** The fields that AxonInfo and PrometheusInfo share. */
function endpointOf(codec: Codec): ServedPrometheus {
  const { count, integer } = fieldsOf(codec, 'what a hotkey serves');
  return {
    ...{ block: count('block'), version: count('version'), ip: integer('ip') },
    ...{ ipType: count('ipType'), port: count('port') },
  };
}

/** NeuronCertificate, as `serve_axon_tls` takes it apart. */
function certificateOf(codec: Codec) {
  const { count, codec: field } = fieldsOf(codec, 'NeuronCertificate');
  return toHex(Uint8Array.of(count('algorithm'), ...field('publicKey').toU8a(true)));
}
