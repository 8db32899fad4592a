import { describe, expect, it } from 'vitest';
import { walletDoctor } from '../../src/commands/wallet/doctor/command.js';
import type { Context } from '../../src/context.js';
import type { Finding } from '../../src/wallet/doctor/doctor.js';

const wrong: Finding = {
  ...{ id: 'secret-mode', severity: 'danger', path: '/w/coldkey' },
  ...{ problem: 'others may read it', todo: 'chmod 600', mode: { from: 0o644, to: 0o600 } },
};
const other: Finding = {
  ...{ id: 'plain-coldkey', severity: 'danger', path: '/w/coldkey' },
  ...{ problem: 'no password', todo: 'give it one' },
};

function world(answer: boolean | undefined) {
  const steps: string[] = [];
  const context = {
    doctor: async () => ({
      examine: () => ({ root: '/w', keys: 1, findings: [wrong, other] }),
      fixMode: ({ path }: Finding) => {
        steps.push(`changed ${path}`);
        return true;
      },
    }),
    preview: () => steps.push('shown'),
    prompts: async () => ({
      confirm: async () => {
        steps.push('asked');
        if (answer === undefined) throw new Error('a question nobody expected');
        return answer;
      },
    }),
  } as unknown as Context;
  return { context, steps };
}

describe('the doctor changes a mode only after showing it and being told to', () => {
  it('changes nothing unless asked to', async () => {
    const { context, steps } = world(undefined);
    const answer = await walletDoctor.answer({ walletPath: '', fix: false, yes: true }, context);
    expect(steps).toEqual([]);
    expect(answer.findsFault).toBe(true);
  });

  it('shows, asks, and then changes modes alone', async () => {
    const { context, steps } = world(true);
    const report = await walletDoctor.run({ walletPath: '', fix: true, yes: false }, context);
    expect(steps).toEqual(['shown', 'asked', 'changed /w/coldkey']);
    expect(report.findings).toEqual([other]);
    expect(report.fixed).toEqual([wrong]);
  });

  it('changes nothing when the answer is no', async () => {
    const { context, steps } = world(false);
    const run = walletDoctor.run({ walletPath: '', fix: true, yes: false }, context);
    await expect(run).rejects.toMatchObject({ code: 'declined' });
    expect(steps).toEqual(['shown', 'asked']);
  });
});
