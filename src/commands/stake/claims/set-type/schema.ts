import type { Static } from 'typebox';
import { address, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { claimKind } from '../kind-schema.js';

const common = { coldkey: address, becomes: claimKind };
const plan = { ...common, before: claimKind };
const shapes = { plan: object(plan), did: object(common) };

export const data = written(plan, common);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
