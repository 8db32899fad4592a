import type { Static } from 'typebox';
import { address, listOf, object, oneOf, text } from '../../../format/schema/pieces.js';
import { written } from '../../road/schema.js';

export const identity = object({
  name: text,
  url: text,
  githubRepo: text,
  image: text,
  discord: text,
  description: text,
  additional: text,
});

const field = oneOf('name', 'url', 'githubRepo', 'image', 'discord', 'description', 'additional');
const plan = {
  coldkey: address,
  changes: listOf(object({ field, before: text, after: text })),
  identity,
};
const did = { coldkey: address, identity };
const shapes = { plan: object(plan), did: object(did) };

export const data = written(plan, did);

export type PlanData = Static<typeof shapes.plan>;
export type DidData = Static<typeof shapes.did>;
