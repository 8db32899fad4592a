import type { ApiPromise } from '@polkadot/api';
import { Refusal, refuse } from '../../errors.js';
import { USUAL_ERA } from '../../units/era.js';
import { type Rao, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { Call } from '../call.js';
import { compose } from '../calls/compose.js';
import type { ChainIdentity, FeeReads } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { SigningTerms } from '../outcome.js';
import { anchor } from '../submission/era.js';
import { describe } from '../submission/pool-error.js';
import { stateCall } from './runtime-api.js';

type Terms = Pick<SigningTerms, 'nonce' | 'era' | 'tip'>;

const ENTRY = 'TransactionPaymentApi_query_info';

export function feeReads(api: ApiPromise, identity: ChainIdentity): FeeReads {
  /** In the bytes it has once it is signed, all but the signature and the block: no fee depends on those. */
  const asSigned = (call: Call, from: Ss58, { nonce, era, tip }: Terms) =>
    compose(call, api, identity)
      .signFake(from, {
        blockHash: api.genesisHash,
        era: api.registry.createType('ExtrinsicEra', anchor(era, 0).bytes),
        genesisHash: api.genesisHash,
        nonce,
        runtimeVersion: api.runtimeVersion,
        tip,
      })
      .toU8a();
  return {
    signedLength: (call, from, terms) => asSigned(call, from, terms).length,
    async fee(call, from, at, terms) {
      const usual = async () => ({
        nonce: (await api.rpc.system.accountNextIndex(from)).toNumber(),
        era: USUAL_ERA,
        tip: rao(0n),
      });
      const bytes = asSigned(call, from, terms ?? (await usual()));
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
