import { describe, expect, it } from 'vitest';
import { devChain } from './support/dev-chain.js';

const DEPOSIT = 500n;
const TAO = 1_000_000_000n;

const setUp = () => {
  const chain = devChain();
  const alice = chain.key('Alice');
  const dave = chain.key('Dave');
  const stranger = chain.key('Stranger');
  return { chain, alice, dave, stranger };
};

describe('a transfer', () => {
  it('moves exactly what was asked, and costs exactly what was quoted', () => {
    const { chain, alice, dave } = setUp();
    const before = { alice: chain.free(alice.address), dave: chain.free(dave.address) };
    const transfer = chain.sign(
      alice,
      chain.tx('balances', 'transferKeepAlive', dave.address, TAO),
    );
    const fee = chain.fee(transfer);
    const [applied] = chain.block(transfer);
    expect(applied?.result).toBe('ok');
    expect(chain.free(dave.address)).toBe(before.dave + TAO);
    expect(chain.free(alice.address)).toBe(before.alice - TAO - fee);
    expect(fee).toBeGreaterThan(54_078n);
  });

  it('tells its story in the events a wallet watches', () => {
    const { chain, alice, stranger } = setUp();
    const call = chain.tx('balances', 'transferKeepAlive', stranger.address, 1000n);
    const { events } = chain.send(alice, call);
    expect(events.map((event) => event.split('[')[0])).toEqual([
      'balances.Withdraw',
      'system.NewAccount',
      'balances.Endowed',
      'balances.Transfer',
      'transactionPayment.TransactionFeePaid',
      'system.ExtrinsicSuccess',
    ]);
    expect(events[2]).toBe(`balances.Endowed["${stranger.address}",1000]`);
    expect(events[3]).toBe(`balances.Transfer["${alice.address}","${stranger.address}",1000]`);
  });

  it('to oneself changes nothing but the fee', () => {
    const { chain, dave } = setUp();
    const before = chain.free(dave.address);
    const transfer = chain.sign(
      dave,
      chain.tx('balances', 'transferAllowDeath', dave.address, TAO),
    );
    const fee = chain.fee(transfer);
    chain.block(transfer);
    expect(chain.free(dave.address)).toBe(before - fee);
  });

  it.each([
    { title: 'more than there is', amount: 3_000n * TAO, error: 'FundsUnavailable' },
    { title: 'less than an account must hold', amount: DEPOSIT - 1n, error: 'BelowMinimum' },
  ])('of $title fails, and keeps the fee and the nonce', ({ amount, error }) => {
    const { chain, dave, stranger } = setUp();
    const before = chain.free(dave.address);
    const call = chain.tx('balances', 'transferKeepAlive', stranger.address, amount);
    const transfer = chain.sign(dave, call);
    const fee = chain.fee(transfer);
    const [applied] = chain.block(transfer);
    expect(applied?.result).toBe(`failed: Token.${error}`);
    expect(applied?.events.at(-1)).toContain(`system.ExtrinsicFailed[{"token":"${error}"}`);
    expect(chain.free(dave.address)).toBe(before - fee);
    expect(chain.nonce(dave.address)).toBe(1);
    expect(chain.stored('system', 'account', stranger.address)).toBe(undefined);
  });

  it('that keeps alive refuses to leave less than the deposit', () => {
    const { chain, dave, alice } = setUp();
    const fee = feeOfTransfer(chain, dave, 'transferKeepAlive');
    const most = chain.free(dave.address) - fee;
    const call = chain.tx('balances', 'transferKeepAlive', alice.address, most - DEPOSIT + 1n);
    expect(chain.send(dave, call).result).toBe('failed: Token.NotExpendable');
  });

  it('that keeps alive may leave exactly the deposit', () => {
    const { chain, dave, alice } = setUp();
    const fee = feeOfTransfer(chain, dave, 'transferKeepAlive');
    const most = chain.free(dave.address) - fee - DEPOSIT;
    const call = chain.tx('balances', 'transferKeepAlive', alice.address, most);
    expect(chain.send(dave, call).result).toBe('ok');
    expect(chain.free(dave.address)).toBe(DEPOSIT);
  });

  it('that allows death ends the account and destroys what is left of it', () => {
    const { chain, dave, alice } = setUp();
    const issued = chain.issuance();
    const fee = feeOfTransfer(chain, dave, 'transferAllowDeath');
    const amount = chain.free(dave.address) - fee - 499n;
    const call = chain.tx('balances', 'transferAllowDeath', alice.address, amount);
    const { result, events } = chain.send(dave, call);
    expect(result).toBe('ok');
    expect(events).toContain(`system.KilledAccount["${dave.address}"]`);
    expect(events).toContain(`balances.DustLost["${dave.address}",499]`);
    expect(chain.stored('system', 'account', dave.address)).toBe(undefined);
    expect(chain.issuance()).toBe(issued - fee - 499n);
  });

  it('of everything leaves nothing, or exactly the deposit', () => {
    const { chain, dave, alice } = setUp();
    chain.send(dave, chain.tx('balances', 'transferAll', alice.address, true));
    expect(chain.free(dave.address)).toBe(DEPOSIT);
    const eve = chain.key('Eve');
    chain.send(eve, chain.tx('balances', 'transferAll', alice.address, false));
    expect(chain.free(eve.address)).toBe(0n);
  });

  it('to an address this chain cannot resolve fails', () => {
    const { chain, dave } = setUp();
    const call = chain.tx(
      'balances',
      'transferKeepAlive',
      { Address20: `0x${'11'.repeat(20)}` },
      TAO,
    );
    expect(chain.send(dave, call).result).toBe('failed: CannotLookup');
  });
});

describe('burning', () => {
  it('takes the rao out of the account and out of the supply', () => {
    const { chain, dave } = setUp();
    const before = chain.free(dave.address);
    const issued = chain.issuance();
    const burn = chain.sign(dave, chain.tx('balances', 'burn', TAO, true));
    const fee = chain.fee(burn);
    const [applied] = chain.block(burn);
    expect(applied?.events).toContain(`balances.Burned["${dave.address}",1000000000]`);
    expect(chain.free(dave.address)).toBe(before - TAO - fee);
    expect(chain.issuance()).toBe(issued - TAO - fee);
  });

  it('refuses to burn the deposit of an account that should live', () => {
    const { chain, dave } = setUp();
    const call = chain.tx('balances', 'burn', chain.free(dave.address), true);
    expect(chain.send(dave, call).result).toBe('failed: Token.FundsUnavailable');
  });
});

describe('calls reserved for root', () => {
  it.each(['forceSetBalance', 'forceTransfer', 'forceUnreserve', 'forceAdjustTotalIssuance'])(
    '%s refuses everyone else',
    (name) => {
      const { chain, dave, alice } = setUp();
      const args = {
        forceSetBalance: [dave.address, 10n * TAO],
        forceTransfer: [alice.address, dave.address, TAO],
        forceUnreserve: [dave.address, TAO],
        forceAdjustTotalIssuance: ['Increase', TAO],
      }[name];
      const call = chain.tx('balances', name, ...(args ?? []));
      expect(chain.send(dave, call).result).toBe('failed: BadOrigin');
    },
  );
});

describe('root', () => {
  const asRoot = () => {
    const { chain, alice, dave, stranger } = setUp();
    const force = (name: string, ...args: unknown[]) =>
      chain.send(alice, chain.tx('sudo', 'sudo', chain.tx('balances', name, ...args))).events;
    return { chain, dave, stranger, force };
  };

  it('moves anyone’s rao, and ends an account that is left with less than the deposit', () => {
    const { chain, dave, stranger, force } = asRoot();
    const issued = chain.issuance();
    const amount = chain.free(dave.address) - 499n;
    const events = force('forceTransfer', dave.address, stranger.address, amount);
    expect(events).toContain(`balances.DustLost["${dave.address}",499]`);
    expect(events).toContain(`system.KilledAccount["${dave.address}"]`);
    expect(chain.free(stranger.address)).toBe(amount);
    expect(chain.stored('system', 'account', dave.address)).toBe(undefined);
    expect(chain.issuance()).toBe(issued - 499n);
  });

  it('cannot move more than there is, nor the deposit of what somebody reserved', () => {
    const { chain, dave, stranger, force } = asRoot();
    const all = chain.free(dave.address);
    expect(force('forceTransfer', dave.address, stranger.address, all + 1n)).toContain(
      'sudo.Sudid[{"err":{"token":"FundsUnavailable"}}]',
    );
    chain.send(dave, chain.tx('proxy', 'addProxy', stranger.address, 'Any', 0));
    const free = chain.free(dave.address);
    expect(force('forceTransfer', dave.address, stranger.address, free)).toContain(
      'sudo.Sudid[{"err":{"token":"Frozen"}}]',
    );
  });

  it('sets a balance, and what is below the deposit is none', () => {
    const { chain, dave, force } = asRoot();
    const issued = chain.issuance();
    const before = chain.free(dave.address);
    const events = force('forceSetBalance', dave.address, DEPOSIT - 1n);
    expect(events).toContain(`balances.BalanceSet["${dave.address}",0]`);
    expect(chain.stored('system', 'account', dave.address)).toBe(undefined);
    expect(chain.issuance()).toBe(issued - before);
  });
});

describe('a transfer of everything', () => {
  it('from an account with a deposit for a proxy leaves what keeps it alive', () => {
    const { chain, dave, alice } = setUp();
    chain.send(dave, chain.tx('proxy', 'addProxy', alice.address, 'Any', 0));
    const { result } = chain.send(dave, chain.tx('balances', 'transferAll', alice.address, false));
    expect(result).toBe('ok');
    expect(chain.free(dave.address)).toBe(DEPOSIT);
    expect(chain.reserved(dave.address)).toBeGreaterThan(0n);
  });

  it('of an account that may give nothing is a transfer of nothing', () => {
    const { chain, dave, alice } = setUp();
    const call = chain.tx('balances', 'transferAll', alice.address, true);
    const fee = chain.fee(chain.sign(dave, call));
    const rest = chain.free(dave.address) - DEPOSIT - fee;
    const gift = chain.tx('balances', 'transferKeepAlive', alice.address, rest);
    const giftFee = chain.fee(chain.sign(dave, gift));
    const less = chain.tx('balances', 'transferKeepAlive', alice.address, rest - giftFee);
    expect(chain.send(dave, less).result).toBe('ok');
    const { result, events } = chain.send(dave, call);
    expect(result).toBe('ok');
    expect(events).toContain(`balances.Transfer["${dave.address}","${alice.address}",0]`);
  });
});

const feeOfTransfer = (
  chain: ReturnType<typeof devChain>,
  pair: ReturnType<typeof chain.key>,
  name: string,
) => chain.fee(chain.sign(pair, chain.tx('balances', name, pair.address, 2_000n * TAO)));
