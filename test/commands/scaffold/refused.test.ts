import { expect, it } from 'vitest';
import { localnetScaffold } from '../../../src/commands/localnet/scaffold/command.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { fixtureChain } from '../../support/fixture-chain.js';
import { testContext } from '../../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

it('never signs with public keys on a network that is not for development', async () => {
  const end = () => {
    throw new Error('nothing may be sent');
  };
  const chain = fixtureChain({}, end, { network: 'finney', development: false });
  const { context } = testContext({ chain, coldkey: ALICE, answers: [] });
  const input = { file: 'chain.yaml', network: 'finney', dryRun: false, walletPath: '/wallets' };
  const run = localnetScaffold.run(input, {
    ...context,
    wholeFile: () => 'accounts: [{ key: //Zoe, balance: 7 }]',
  });
  await expect(run).rejects.toMatchObject({ code: 'not-a-dev-chain' });
  expect(chain.sent).toEqual([]);
});
