import { note, type RecordView, recordView, text } from '../../format/view.js';
import type { Data } from './change-schema.js';

/** One setting as it was and is now in the operator's file. */
export type Change = {
  readonly path: string;
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly profile: string | undefined;
};

export const changeView = ({ path, key, before, after, profile }: Change): RecordView =>
  recordView(`${after === undefined ? 'No longer set' : 'Set'} in ${path}`, [
    ['Setting', text(key)],
    ...(profile === undefined ? [] : [['Profile', text(profile)] as const]),
    ['Before', before === undefined ? note('not set') : text(before)],
    ['Now', after === undefined ? note('not set') : text(after)],
  ]);

export const changeJson = ({ path, key, before, after, profile }: Change): Data => ({
  ...{ path, key },
  before: before ?? null,
  after: after ?? null,
  profile: profile ?? null,
});
