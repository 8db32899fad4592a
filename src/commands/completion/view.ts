import type { DocumentView } from '../../format/view.js';
import type { Data } from './schema.js';

export const completionView = ({ script }: Data): DocumentView => ({
  kind: 'document',
  text: script.trimEnd(),
});

export const completionJson = (report: Data): Data => report;
