import type { Static } from 'typebox';
import { address, alpha, listOf, netuid, object } from '../../../../format/schema/pieces.js';
import { written } from '../../../road/schema.js';
import { claimKind } from '../kind-schema.js';

const claim = object({ hotkey: address, owed: alpha });
const plan = { coldkey: address, claims: listOf(claim), becomes: claimKind };
const did = { coldkey: address, netuids: listOf(netuid), left: listOf(claim) };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
