import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import { excusing } from '../support/differential/known-change.js';
import { knownChanges } from '../support/differential/known-changes/index.js';
import { runStep, type Sides } from '../support/differential/run-step.js';
import { script } from '../support/differential/script.js';
import { openSide } from '../support/differential/side.js';
import { keysOf } from '../support/differential/step.js';
import { describeRealRuntime } from '../support/real-runtime.js';

const REAL_SPEC = 293;

describeRealRuntime('one script on the embedded runtime and on a real one', (blob) => {
  let sides: Sides;

  beforeAll(async () => {
    const keys = keysOf(script);
    const builtin = await openSide(builtinRuntime(), keys);
    sides = { builtin, real: await openSide(openRuntime(blob), keys) };
  });

  afterAll(async () => {
    await sides?.builtin.close();
    await sides?.real.close();
  });

  it('ends every step alike but for known changes, each of which shows', {
    timeout: 600_000,
  }, async ({ skip }) => {
    const { specVersion } = sides.real;
    if (specVersion !== REAL_SPEC) {
      skip(`what changed since spec ${REAL_SPEC} is known, not what did since ${specVersion}`);
    }
    const { excused, stale } = excusing(knownChanges);
    const counts = { compared: 0, equal: 0, excused: 0 };
    const unlike: string[] = [];
    for (const step of script) {
      const found = await runStep(sides, step);
      if (!found) continue;
      const left = found.filter((difference) => !excused(step.id, difference));
      counts.compared += 1;
      if (found.length === 0) counts.equal += 1;
      else if (left.length === 0) counts.excused += 1;
      for (const { at, builtin, real } of left) {
        unlike.push(`${step.id} | ${at}: builtin ${builtin}, real ${real}`);
      }
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect({ unlike, stale: stale() }).toEqual({ unlike: [], stale: [] });
  });
});
