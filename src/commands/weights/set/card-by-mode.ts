import { text } from '../../../format/view.js';
import type { Card } from '../../road/card.js';
import { cardOf as commitCard } from '../commit/view.js';
import { cardOf as lockCard } from '../commit-timelocked/view.js';
import type { PlanByMode } from './plan-by-mode.js';
import type { PlanData } from './schema.js';
import { cardOf } from './view.js';

/** The card of the mode's own command, with the mode, the reason for it and what the weights come to by its rules. */
export function cardByMode(planned: PlanByMode): Card {
  const { mode, why, remarks, leftOut } = planned;
  const card = ownCard(planned);
  return {
    ...card,
    rows: [...card.rows, ['Chosen since', text(why)]],
    json: {
      ...absent,
      ...(card.json as Partial<PlanData>),
      ...{ mode, why, leftOut: [...leftOut] },
      remarks: remarks.map(({ rule, level, message }) => ({ rule, level, message })),
    } as PlanData,
  };
}

function ownCard(planned: PlanByMode): Card {
  switch (planned.mode) {
    case 'plain':
      return cardOf(planned.plan);
    case 'hash':
      return commitCard(planned.plan);
    case 'timelock':
      return lockCard(planned.plan);
  }
}

/** What only a commit has. */
const absent = {
  ...{ commitHash: null, ciphertextHash: null, round: null },
  ...{ epoch: null, reveal: null, pinnedBeacon: null },
};
