import { note, type RecordView, recordView, text } from '../../format/view.js';
import type { Data } from './change-schema.js';

/** A network that was added or removed. */
export type NetworkChange = {
  readonly path: string;
  readonly done: 'added' | 'removed';
  readonly name: string;
  readonly genesis: string;
  readonly urls: readonly string[];
  readonly archive: readonly string[];
};

export const changeView = ({
  path,
  done,
  name,
  genesis,
  urls,
  archive,
}: NetworkChange): RecordView =>
  recordView(done === 'added' ? `Added to ${path}` : `Removed from ${path}`, [
    ['Network', text(name)],
    ['Genesis', text(genesis)],
    ['Nodes', text(urls.join(', '))],
    ['Archive', archive.length === 0 ? note('none') : text(archive.join(', '))],
  ]);

export const changeJson = ({ path, done, name, genesis, urls, archive }: NetworkChange): Data => ({
  ...{ path, status: done, name, genesis },
  urls: [...urls],
  archive: [...archive],
});
