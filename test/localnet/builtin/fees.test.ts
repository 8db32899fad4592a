import { expect, it } from 'vitest';
import { weightFee } from '../../../src/localnet/builtin/pallets/transaction-payment/fee.js';
import { u8, u32, u64 } from '../../../src/localnet/builtin/scale/primitives.js';
import { concat } from '../../../src/localnet/builtin/scale/reader.js';
import { tuple } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../src/localnet/builtin/scale/type.js';
import { devChain } from './support/dev-chain.js';

const TAO = 1_000_000_000n;

it.each([
  { title: 'the base of every extrinsic', refTime: 108_157_000n, fee: 54_078n },
  { title: 'just over a half is rounded up', refTime: 3_001n, fee: 2n },
  { title: 'a half is rounded down', refTime: 3_000n, fee: 1n },
  { title: 'just under a half is rounded down', refTime: 2_999n, fee: 1n },
  { title: 'nothing costs nothing', refTime: 0n, fee: 0n },
])('weight to rao: $title', ({ refTime, fee }) => {
  expect(weightFee({ refTime, proofSize: 0n })).toBe(fee);
});

it('charges a rao for each byte, as quoted and as paid', () => {
  const chain = devChain();
  const dave = chain.key('Dave');
  const short = chain.sign(dave, chain.tx('system', 'remark', '0x'));
  const long = chain.sign(dave, chain.tx('system', 'remark', `0x${'00'.repeat(1000)}`));
  const bytes = BigInt(long.toU8a().length - short.toU8a().length);
  // A remark of a thousand bytes also weighs 400 000 picoseconds more: 200 rao.
  expect(chain.fee(long) - chain.fee(short)).toBe(bytes + 200n);
});

it('charges the tip on top, and names both in the event', () => {
  const chain = devChain();
  const dave = chain.key('Dave');
  const before = chain.free(dave.address);
  const remark = chain.sign(dave, chain.tx('system', 'remark', '0x01'), { tip: TAO });
  const total = chain.fee(remark) + TAO;
  const [applied] = chain.block(remark);
  expect(chain.free(dave.address)).toBe(before - total);
  expect(applied?.events).toContain(
    `transactionPayment.TransactionFeePaid["${dave.address}",${total},${TAO}]`,
  );
});

it('destroys the fee while no pallet names an author', () => {
  const chain = devChain();
  const issued = chain.issuance();
  const remark = chain.sign(chain.key('Dave'), chain.tx('system', 'remark', '0x01'));
  const fee = chain.fee(remark);
  chain.block(remark);
  expect(chain.issuance()).toBe(issued - fee);
});

it('gives back what a batch announced and did not use', () => {
  const chain = devChain();
  const dave = chain.key('Dave');
  const before = chain.free(dave.address);
  const failing = chain.tx('balances', 'transferKeepAlive', dave.address, 1_000_000n * TAO);
  const remarks = Array.from({ length: 20 }, () => chain.tx('system', 'remark', '0x01'));
  const batch = chain.sign(dave, chain.tx('utility', 'batch', [failing, ...remarks]));
  const quoted = chain.fee(batch);
  const [applied] = chain.block(batch);
  const paid = before - chain.free(dave.address);
  expect(paid).toBeLessThan(quoted);
  expect(applied?.events).toContain(
    `transactionPayment.TransactionFeePaid["${dave.address}",${paid},0]`,
  );
  expect(applied?.events).toContain(`balances.Deposit["${dave.address}",${quoted - paid}]`);
});

it('quotes the parts of a fee, and prices for weight and length alone', () => {
  const chain = devChain();
  const dave = chain.key('Dave');
  const extrinsic = chain.sign(dave, chain.tx('system', 'remark', '0x01'), { tip: 5n });
  const content = extrinsic.toU8a();
  const length = u32.encode(content.length);
  const details = chain.call('TransactionPaymentApi_query_fee_details', content, length);
  const [present, baseFee, lenFee, adjustedWeightFee, tip] = decodeAll(
    tuple(u8, u64, u64, u64, u64),
    details,
  );
  expect([present, baseFee, lenFee, tip]).toEqual([1, 54_078n, BigInt(content.length), 5n]);
  expect(baseFee + lenFee + adjustedWeightFee).toBe(chain.fee(extrinsic));
  expect(chain.call('TransactionPaymentApi_query_length_to_fee', u32.encode(7))).toEqual(
    Uint8Array.of(7, 0, 0, 0, 0, 0, 0, 0),
  );
  const callInfo = chain.call(
    'TransactionPaymentCallApi_query_call_info',
    concat([chain.tx('system', 'remark', '0x01').toU8a(), length]),
  );
  const info = chain.call('TransactionPaymentApi_query_info', content, length);
  expect(callInfo).toEqual(info);
});
