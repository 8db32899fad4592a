import { call } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { FieldValues } from '../../../scale/composite.js';
import { u8, u16, u32, u128 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import type { Origin } from '../../../types/origin.js';
import { refTime } from '../../../types/weight.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { axonRefusal, prometheusRefusal } from '../neurons/serving.js';
import { axons, neuronCertificates, prometheus } from '../storage/neurons.js';
import { netuid } from '../types/amounts.js';

const endpoint = { netuid, version: u32, ip: u128, port: u16, ipType: u8 };
const axon = { ...endpoint, protocol: u8, placeholder1: u8, placeholder2: u8 };

const LONGEST_CERTIFICATE = 65;

function serveAxon(
  context: Context,
  origin: Origin,
  { netuid, ...served }: FieldValues<typeof axon>,
  certificate?: Uint8Array,
): void {
  const { storage } = context;
  const hotkey = ensureSigned(origin);
  const refused = axonRefusal(context, hotkey, { netuid, ...served });
  if (refused) throw failure(refused);
  const [algorithm] = certificate ?? [];
  // One that does not fit is left out without a word.
  if (certificate && algorithm !== undefined && certificate.length <= LONGEST_CERTIFICATE) {
    const publicKey = [...certificate.subarray(1)];
    neuronCertificates.set(storage, [netuid, hotkey], { publicKey, algorithm });
  }
  axons.set(storage, [netuid, hotkey], { block: number.get(storage), ...served });
  deposit(context, { tag: 'AxonServed', value: [netuid, hotkey] });
}

export const servingCalls = {
  serve_axon: call({
    index: 4,
    args: axon,
    weight: refTime(31_278_000n, { reads: 3, writes: 1 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      serveAxon(context, origin, args);
    },
  }),
  serve_axon_tls: call({
    index: 40,
    args: { ...axon, certificate: bytes },
    weight: refTime(30_617_000n, { reads: 3, writes: 1 }),
    paysFee: 'No',
    run: (context, origin, { certificate, ...args }) => {
      serveAxon(context, origin, args, certificate);
    },
  }),
  serve_prometheus: call({
    index: 5,
    args: endpoint,
    weight: refTime(29_294_000n, { reads: 3, writes: 1 }),
    paysFee: 'No',
    run: (context, origin, { netuid, ...served }) => {
      const { storage } = context;
      const hotkey = ensureSigned(origin);
      const refused = prometheusRefusal(context, hotkey, { netuid, ...served });
      if (refused) throw failure(refused);
      prometheus.set(storage, [netuid, hotkey], { block: number.get(storage), ...served });
      deposit(context, { tag: 'PrometheusServed', value: [netuid, hotkey] });
    },
  }),
};
