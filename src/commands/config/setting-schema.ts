import type { Static } from 'typebox';
import { nullable, object, oneOf, text } from '../../format/schema/pieces.js';

export const setting = object({
  key: text,
  value: nullable(text),
  source: oneOf('environment', 'profile', 'project', 'user', 'default'),
  /** The variable or the file that says so. */
  place: nullable(text),
  profile: nullable(text),
  environment: nullable(text),
  default: nullable(text),
  problem: nullable(text),
});

export type SettingData = Static<typeof setting>;
