import { object, oneOf, text } from '../../../format/schema/pieces.js';

export const identity = object({
  subnetName: text,
  githubRepo: text,
  subnetContact: text,
  subnetUrl: text,
  discord: text,
  description: text,
  logoUrl: text,
  additional: text,
});

export const field = oneOf(
  ...(['subnetName', 'githubRepo', 'subnetContact', 'subnetUrl'] as const),
  ...(['discord', 'description', 'logoUrl', 'additional'] as const),
);
