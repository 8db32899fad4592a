import { describe, expect, it } from 'vitest';
import {
  citationsIn,
  citingFiles,
  namedAs,
  provesEach,
  tellsWhatNotesCount,
  tellsWhatNotesMark,
} from '../../support/defects/map.js';
import { ofAgcli } from './of-agcli.js';
import { ofBtcli9 } from './of-btcli9.js';
import { ofBtcli11 } from './of-btcli11.js';

const defects = {
  ...namedAs('btcli9 3.', ofBtcli9),
  ...namedAs('btcli11 5.2 #', ofBtcli11),
  ...namedAs('agcli: ', ofAgcli),
};

describe("every defect that others' commands for subnets and hotkeys had has a test that fails with it", () => {
  provesEach(defects);

  it('and every test that cites one is found under it', () => {
    const { cited, lost } = citationsIn(citingFiles('commands/subnet-defects'), defects);
    expect(cited.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });
});

tellsWhatNotesCount(ofBtcli9, ofBtcli11);
tellsWhatNotesMark(ofAgcli);
