import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { finish, newHome } from '../support/cli.js';
import { describeRealRuntime } from '../support/real-runtime.js';
import { servedNode } from '../support/served-node.js';

describeRealRuntime("a chain of the real chain's rules", (_blob, file) => {
  const [origin, fork] = [newHome(), newHome()];
  const running: ReturnType<typeof origin.start>[] = [];
  afterAll(() => {
    for (const each of running) each.kill('SIGKILL');
    origin.remove();
    fork.remove();
  });
  const start = async (home: typeof origin, options: string) => {
    const node = await servedNode(home, options);
    running.push(node.server);
    return node;
  };

  it('is scaffolded twice, the second time without a change, forked, and outlived by its fork', async () => {
    const { server, url } = await start(origin, `--runtime ${file}`);
    const yaml = join(origin.folder, 'chain.yaml');
    writeFileSync(
      yaml,
      `accounts: [{ key: //Zoe, balance: 7 }]
subnets:
  - owner: //Bob
    hotkey: //Bob/hot
    started: true
    hyperparameters: { tempo: 20, weights_rate_limit: 0, commit_reveal_weights_enabled: false }
    neurons:
      - { hotkey: //v1, coldkey: //Bob, stake: 10, weights: { //v1: 1, //Bob/hot: 0.5 } }
`,
    );
    const scaffold = async () =>
      (await origin.btcli(`localnet scaffold ${yaml} --network ${url} --json`)).json();
    expect((await scaffold()).data).toMatchObject({ changed: true });
    expect((await scaffold()).data).toMatchObject({ changed: false });

    const over = await start(fork, `--runtime ${url} --fork`);
    await fork.btcli('wallet create --wallet w --no-password');
    const fund = () => fork.btcli(`wallet faucet --wallet w --network ${over.url} --yes --json`);
    expect((await fund()).status).toBe(0);
    const gone = finish(server);
    server.kill('SIGKILL');
    await gone;
    expect((await fund()).status).toBe(0);
  }, 240_000);
});
