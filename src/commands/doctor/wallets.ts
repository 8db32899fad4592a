import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import { type Check, finding } from './finding.js';

/** What `wallet doctor` says, in one line. */
export async function checkWallets(folder: string, ctx: Pick<Context, 'doctor'>): Promise<Check> {
  const todo = `btcli wallet doctor --wallet-path ${folder}`;
  try {
    const { root, keys, findings } = (await ctx.doctor(folder)).examine();
    const faults = findings.filter(({ severity }) => severity !== 'notice');
    const [worst] = faults;
    const seen = `${keys} keys in ${root}`;
    if (!worst) return { area: 'wallets', seen, findings: [] };
    const problem = `${faults.length} of its findings are serious, such as: ${worst.problem}`;
    const told = finding('wallet-findings', worst.severity, root, problem, todo);
    return { area: 'wallets', seen, findings: [told] };
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const told = finding(
      'wallets-unreadable',
      'danger',
      folder,
      reason.message,
      reason.hint ?? todo,
    );
    return { area: 'wallets', seen: folder, findings: [told] };
  }
}
