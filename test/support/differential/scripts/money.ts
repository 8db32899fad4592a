import { by, call, family, sudo, TAO, text } from '../step.js';

const MORE_THAN_THERE_IS = 9n * 10n ** 18n;
const keep = (to: string, rao: bigint) => call('balances.transferKeepAlive', to, rao);

/** Keys that the later steps act as, and what each begins with. */
const PURSES: Readonly<Record<string, bigint>> = {
  '//c0': 50_000n * TAO,
  '//c1': 50_000n * TAO,
  '//c2': 50_000n * TAO,
  '//c3': 50_000n * TAO,
  '//v0': 10n * TAO,
  '//v1': 10n * TAO,
  '//v2': 10n * TAO,
  '//m0': 10n * TAO,
  '//m1': 10n * TAO,
  '//delegate': 10n * TAO,
  '//poor': 1n * TAO,
  '//penny': 50_000_000n,
};

export const money = [
  ...family(
    'purse',
    Object.fromEntries(
      Object.entries(PURSES).map(([key, rao]) => [
        key,
        by('//Alice', 'balances.transferKeepAlive', key, rao),
      ]),
    ),
  ),
  ...family('transfer', {
    'keep alive': by('//Bob', 'balances.transferKeepAlive', '//c0', TAO),
    'allow death': by('//Bob', 'balances.transferAllowDeath', '//c1', 3n * TAO),
    'to oneself': by('//Bob', 'balances.transferKeepAlive', '//Bob', TAO),
    'nothing to someone': by('//Bob', 'balances.transferKeepAlive', '//c0', 0n),
    'nothing to nobody': by('//Bob', 'balances.transferKeepAlive', '//none', 0n),
    'below the deposit': by('//Bob', 'balances.transferKeepAlive', '//none', 499n),
    'the deposit': by('//Bob', 'balances.transferKeepAlive', '//least', 500n),
    'more than there is': by('//poor', 'balances.transferKeepAlive', '//Bob', 5n * TAO),
    'more than there is, allowing death': by(
      '//poor',
      'balances.transferAllowDeath',
      '//Bob',
      5n * TAO,
    ),
    'far more': by('//Bob', 'balances.transferKeepAlive', '//c0', MORE_THAN_THERE_IS),
    'all, staying alive': by('//poor', 'balances.transferAll', '//rich', true),
    'from too little for a fee': by('//poor', 'balances.transferKeepAlive', '//Bob', 1n),
    'fresh purse': by('//Bob', 'balances.transferKeepAlive', '//mortal', TAO),
    'all, dying': by('//mortal', 'balances.transferAll', '//rich', false),
    'from the dead': by('//mortal', 'balances.transferKeepAlive', '//Bob', 1n),
    'forced by root': sudo('balances.forceTransfer', '//c0', '//c1', TAO),
    'forced by anyone': by('//Bob', 'balances.forceTransfer', '//c0', '//c1', TAO),
    'forced, more than there is': sudo('balances.forceTransfer', '//poor', '//c1', 9n * TAO),
    'balance set': sudo('balances.forceSetBalance', '//given', 7n * TAO),
    'balance set again': sudo('balances.forceSetBalance', '//given', 6n * TAO),
    'balance set by anyone': by('//Bob', 'balances.forceSetBalance', '//given', 9n * TAO),
    'balance taken away': sudo('balances.forceSetBalance', '//given', 0n),
    burn: by('//c1', 'balances.burn', TAO, true),
    'burn of too much': by('//poor', 'balances.burn', TAO, true),
    'issuance up': sudo('balances.forceAdjustTotalIssuance', 'Increase', TAO),
    'issuance down': sudo('balances.forceAdjustTotalIssuance', 'Decrease', TAO),
    'issuance by nothing': sudo('balances.forceAdjustTotalIssuance', 'Increase', 0n),
    upgraded: by('//Bob', 'balances.upgradeAccounts', ['//c0', '//none']),
    remark: by('//Bob', 'system.remark', text('a remark')),
    'remark with event': by('//Bob', 'system.remarkWithEvent', text('a remark')),
  }),
  ...family('batch', {
    all: by('//Alice', 'utility.batchAll', [keep('//m0', TAO), keep('//m1', TAO)]),
    'all, of none': by('//Alice', 'utility.batchAll', []),
    'all, one failing': by('//Alice', 'utility.batchAll', [
      keep('//m0', TAO),
      keep('//m1', MORE_THAN_THERE_IS),
    ]),
    interrupted: by('//Alice', 'utility.batch', [
      keep('//m0', TAO),
      keep('//m0', MORE_THAN_THERE_IS),
      keep('//m1', TAO),
    ]),
    plain: by('//Alice', 'utility.batch', [keep('//m0', TAO), keep('//m1', TAO)]),
    forced: by('//Alice', 'utility.forceBatch', [
      keep('//m0', MORE_THAN_THERE_IS),
      keep('//m1', TAO),
    ]),
    'forced, all fine': by('//Alice', 'utility.forceBatch', [keep('//m0', TAO)]),
    'inside a batch': by('//Alice', 'utility.batch', [call('utility.batch', [keep('//m0', TAO)])]),
    'as root': sudo('utility.batchAll', [
      call('balances.forceSetBalance', '//given', TAO),
      call('balances.forceSetBalance', '//given', 2n * TAO),
    ]),
    derived: by('//Alice', 'utility.asDerivative', 3, keep('//m0', TAO)),
    'dispatch as, by root': sudo(
      'utility.dispatchAs',
      { system: { Signed: '//Bob' } },
      keep('//m0', TAO),
    ),
    'dispatch as, by anyone': by(
      '//Bob',
      'utility.dispatchAs',
      { system: { Signed: '//c0' } },
      keep('//m0', TAO),
    ),
    'with weight, by root': sudo(
      'utility.withWeight',
      call('balances.forceSetBalance', '//given', TAO),
      {
        refTime: 1_000_000n,
        proofSize: 0n,
      },
    ),
    'with weight, by anyone': by('//Bob', 'utility.withWeight', keep('//m0', TAO), {
      refTime: 1_000_000n,
      proofSize: 0n,
    }),
  }),
  ...family('sudo', {
    'by anyone': by('//c3', 'sudo.sudo', call('balances.forceSetBalance', '//c3', TAO)),
    'a failing call': sudo('balances.transferKeepAlive', '//Bob', TAO),
    'as someone': by('//Alice', 'sudo.sudoAs', '//Bob', keep('//m0', TAO)),
    'as someone, by anyone': by('//Bob', 'sudo.sudoAs', '//c0', keep('//m0', TAO)),
    'unchecked weight': by(
      '//Alice',
      'sudo.sudoUncheckedWeight',
      call('balances.forceSetBalance', '//given', TAO),
      {
        refTime: 0n,
        proofSize: 0n,
      },
    ),
    'key to Bob': by('//Alice', 'sudo.setKey', '//Bob'),
    'by the former key': sudo('balances.forceSetBalance', '//given', 3n * TAO),
    'key back': by('//Bob', 'sudo.setKey', '//Alice'),
  }),
];
