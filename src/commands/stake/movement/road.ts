import { confirmMovement } from './confirm.js';
import { readFacts } from './facts.js';
import { callOf, movementMoved, planMovement } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

/** What every movement of stake does from its request on. */
export const movementRoad = {
  read: readFacts,
  call: callOf,
  plan: planMovement,
  card: cardOf,
  moved: movementMoved,
  confirm: confirmMovement,
  view: didView,
  json: didJson,
} as const;
