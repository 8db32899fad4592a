import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { WalletDoctor } from '../../../wallet/doctor/doctor.js';
import { isModeFinding, type ModeFinding } from '../../../wallet/doctor/fix-modes.js';
import { command } from '../../define/command.js';
import { fix } from '../../options/doctor.js';
import { yes } from '../../options/spending.js';
import { walletPath } from '../../options/wallet.js';
import { fixView } from './fix-view.js';
import { doctorJson, doctorView, type Report } from './view.js';

export const walletDoctor = command({
  name: 'doctor',
  summary: 'Look for what is wrong with the key files; exit status 7 when something is',
  effect: 'edits',
  options: { walletPath, fix, yes },
  examples: ['wallet doctor', 'wallet doctor --fix --yes --json'],
  schema: () => import('./schema.js'),
  view: doctorView,
  json: doctorJson,
  findsFault: ({ findings }) => findings.length > 0,
  async run(input, ctx): Promise<Report> {
    const doctor = await ctx.doctor(input.walletPath);
    const examination = doctor.examine();
    const modes = input.fix ? examination.findings.filter(isModeFinding) : [];
    const fixed = await fixModes(modes, input.yes, doctor, ctx);
    const findings = examination.findings.filter(
      (finding) => !fixed.some((one) => one === finding),
    );
    return { ...examination, findings, fixed };
  },
});

async function fixModes(
  modes: readonly ModeFinding[],
  yesGiven: boolean,
  doctor: WalletDoctor,
  ctx: Context,
): Promise<readonly ModeFinding[]> {
  if (modes.length === 0) return [];
  ctx.preview(fixView(modes), yesGiven ? 'given' : 'asked');
  if (!yesGiven) {
    const { confirm } = await ctx.prompts();
    if (!(await confirm('Change these modes?'))) throw refuse('declined', 'nothing was changed');
  }
  return modes.filter(doctor.fixMode);
}
