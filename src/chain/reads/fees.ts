import type { ApiPromise } from '@polkadot/api';
import { Refusal, refuse } from '../../errors.js';
import { USUAL_ERA } from '../../units/era.js';
import { type Rao, rao } from '../../units/money.js';
import { compose } from '../calls/compose.js';
import type { ChainIdentity, FeeReads } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';
import { anchor } from '../submission/era.js';
import { describe } from '../submission/pool-error.js';
import { stateCall } from './runtime-api.js';

const ENTRY = 'TransactionPaymentApi_query_info';

export function feeReads(api: ApiPromise, identity: ChainIdentity): FeeReads {
  return {
    async fee(call, from, at, terms) {
      const nonce = terms?.nonce ?? (await api.rpc.system.accountNextIndex(from));
      const { bytes: era } = anchor(terms?.era ?? USUAL_ERA, at.number);
      const extrinsic = compose(call, api, identity).signFake(from, {
        blockHash: at.hash,
        era: api.registry.createType('ExtrinsicEra', era),
        genesisHash: api.genesisHash,
        nonce,
        runtimeVersion: api.runtimeVersion,
        tip: terms?.tip ?? 0n,
      });
      const bytes = extrinsic.toU8a();
      const length = new Uint8Array(new Uint32Array([bytes.length]).buffer);
      const input = Buffer.concat([bytes, length]);
      const info = await stateCall(ENTRY, input, at, api).catch((reason: unknown) => {
        if (reason instanceof Refusal) throw reason;
        throw refuse('no-fee-estimate', `the fee cannot be estimated: ${describe(reason)}`);
      });
      return decodePartialFee(info, balanceBytes(api, identity));
    },
  };
}

/** Decodes the last field of RuntimeDispatchInfo, the fee, as wide as the chain's balances are. */
function decodePartialFee(info: Uint8Array, width: number): Rao {
  const digits = Buffer.from(info.slice(-width)).reverse().toString('hex');
  return rao(BigInt(`0x${digits}`));
}

function balanceBytes(api: ApiPromise, identity: ChainIdentity): number {
  const deposit = api.consts.balances?.existentialDeposit;
  if (!deposit) throw notInRuntime('constant Balances.ExistentialDeposit', identity);
  return deposit.encodedLength;
}
