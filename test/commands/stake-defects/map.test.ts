import { describe, expect, it } from 'vitest';
import {
  citationsIn,
  citingFiles,
  namedAs,
  provesEach,
  tellsWhatNotesCount,
} from '../../support/defects/map.js';
import { ofBtcli9 } from './of-btcli9.js';
import { ofBtcli11 } from './of-btcli11.js';

const defects = { ...namedAs('btcli9 3.', ofBtcli9), ...namedAs('btcli11 5.2 #', ofBtcli11) };

describe('every defect that a stake command of others had has a test that fails with it', () => {
  provesEach(defects);

  it('and every test that cites one is found under it', () => {
    const files = [...citingFiles('commands/stake-defects'), 'e2e/stake-defects'];
    const { cited, lost } = citationsIn(files, defects);
    expect(cited.length).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });
});

tellsWhatNotesCount(ofBtcli9, ofBtcli11);
