import type { Static } from 'typebox';
import { address, listOf, object, tao } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';
import { madeSale, plannedSale } from '../trade/sale-schema.js';

const plan = { coldkey: address, trades: listOf(plannedSale), expected: tao };
const did = { coldkey: address, trades: listOf(madeSale), received: tao, free: tao };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
