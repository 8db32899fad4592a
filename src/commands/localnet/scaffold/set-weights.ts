import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';
import type { On } from './apply.js';
import { rowOf } from './plan.js';
import type { Present } from './present.js';
import { type Site, send } from './send.js';

/** Epochs in which a validator with stake gets its permit. */
const EPOCHS = 3;

/** Sets a hotkey's weights, once the chain lets it: after its permit and its last ones. */
export async function setWeights(
  step: On<'weights'>,
  netuid: Netuid,
  present: Present,
  site: Site,
): Promise<void> {
  const { chain } = site;
  const at = await chain.head();
  const rules = await chain.weightRules(netuid, at);
  if (!rules || rules.commitReveal) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes weights by commit-reveal only`,
      'declare commit_reveal_weights_enabled: false among its hyperparameters',
    );
  }
  const there = present.subnets.find((subnet) => subnet?.netuid === netuid);
  const row = there && rowOf(step, there);
  if (!row) throw new Error('weights were to be set for a hotkey without a uid');
  if (!(row.length === 1 && row[0]?.[0] === there?.uids.get(step.from.address))) {
    await awaitPermit(step, netuid, site);
  }
  const setter = await chain.weightSetter(netuid, step.from.address, await chain.head());
  await chain.reachBlock((setter?.lastUpdate ?? 0) + rules.rateLimit + 1);
  await send(
    {
      ...{ kind: 'setWeights', netuid, versionKey: rules.versionKey },
      ...{ uids: row.map(([uid]) => uid), values: row.map(([, value]) => value) },
    },
    step.from.uri,
    site,
  );
}

async function awaitPermit({ from }: On<'weights'>, netuid: Netuid, { chain }: Site) {
  for (let epoch = 0; ; epoch++) {
    const at = await chain.head();
    const [setter, summary] = await Promise.all([
      chain.weightSetter(netuid, from.address, at),
      chain.subnet(netuid, at),
    ]);
    if (setter?.validatorPermit) return;
    if (epoch === EPOCHS || !summary) {
      throw refuse(
        'not-allowed',
        `${from.uri} has no validator permit on subnet ${netuid}`,
        'declare stake for it, and max_validators among the hyperparameters',
      );
    }
    await chain.reachBlock(at.number + summary.tempo + 1);
  }
}
