import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/commands/weights/lint/finding.js';
import { lintWeights } from '../../src/commands/weights/lint/lint.js';
import { remarksOn } from '../../src/commands/weights/lint/remarks.js';
import { readFacts } from '../../src/commands/weights/set/facts.js';
import { type Request, weightsCall } from '../../src/commands/weights/set/plan.js';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import type { Runtime } from '../../src/localnet/index.js';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import type { Netuid } from '../../src/units/money.js';
import { call } from '../support/differential/step.js';
import { describeRealRuntime } from '../support/real-runtime.js';
import { type Case, cases } from '../support/weights-lint/cases.js';
import { openScene, type Scene, SUBNET } from '../support/weights-lint/scene.js';

/** What is said of weights before they are signed, beside what the chain says when they are sent anyway. */
function suite(runtime: () => Runtime) {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene(runtime());
  }, 300_000);
  afterAll(async () => scene?.close());

  it.each(cases)('$rule $title', { timeout: 120_000 }, async (given) => {
    const mechanisms = scene.chain.supports('setMechanismWeights');
    if (given.needsMechanisms && !mechanisms) return expect(scene.specVersion).toBeLessThan(320);
    if (given.before334 && scene.specVersion >= 334) return expect(mechanisms).toBe(true);
    if (given.needsMechanisms && given.rule === 'none') await twoMechanisms();
    await scene.arrange(given.before ?? []);
    const { faults, warnings, sent } = await linted(given);
    const { result } = await scene.apply(given.hotkey ?? '//v0', sent);
    await scene.arrange(given.after ?? []);
    const { rule, chainError } = given;
    const error = given.sentError ?? chainError;
    expect(result).toBe(error === undefined ? 'ok' : `subtensorModule.${error}`);
    if (rule === 'none') return expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
    if (warnings.includes(rule))
      return expect({ faults, warnings }).toEqual({ faults: [], warnings: [rule] });
    expect(faults[0]).toMatchObject({ rule, chainError });
  });

  const twoMechanisms = () =>
    scene.arrange([
      {
        by: '//Alice',
        call: call('sudo.sudo', call('adminUtils.sudoSetMechanismCount', SUBNET, 2)),
      },
    ]);

  async function linted(given: Case) {
    const { chain } = scene;
    const request: Request = {
      hotkey: scene.address(given.hotkey ?? '//v0'),
      netuid: (given.netuid ?? SUBNET) as Netuid,
      mechanism: given.mechanism ?? 0,
      weights: (given.weights ?? []).map(([uid, weight]) => ({ uid, weight })),
      ...{ versionKey: given.versionKey, computedAt: given.computedAt },
    };
    const facts = await readFacts(request, chain, await chain.head());
    const made = weightsCall(request, facts.rules);
    const planned = { ...made, values: given.values ?? made.values };
    const faults: readonly Fault[] = lintWeights(request, facts, planned);
    const remarks = faults.length > 0 ? [] : remarksOn(request, facts, planned.uids);
    const { netuid, uids, values, versionKey } = planned;
    return {
      faults,
      warnings: remarks.filter(({ level }) => level === 'warning').map(({ rule }) => String(rule)),
      sent:
        planned.kind === 'setWeights'
          ? call('subtensorModule.setWeights', netuid, uids, values, versionKey)
          : call(
              'subtensorModule.setMechanismWeights',
              ...[netuid, planned.mechanism, uids, values, versionKey],
            ),
    };
  }
}

describe('weights are judged before they are signed as the embedded chain judges them', () => {
  suite(builtinRuntime);
});

describeRealRuntime(
  'weights are judged before they are signed as a real runtime judges them',
  (blob) => {
    suite(() => openRuntime(blob));
  },
);
