import type { StoredWeights } from '../../chain/weights.js';
import { address, count, type HeatView, number } from '../../format/view.js';
import type { Ss58 } from '../../units/ss58.js';

/** What one validator gives each uid. */
export type MatrixRow = {
  readonly uid: number;
  readonly hotkey: Ss58;
  readonly row: StoredWeights;
};

const WHOLE = 65_535;

/** Validators by uids; a uid without a place in a row has zero there. */
export function matrixView(
  title: string,
  rows: readonly MatrixRow[],
  neurons: number,
  texts: { readonly empty: string; readonly notes: readonly string[] },
): HeatView {
  const filled = rows.map(({ row, ...validator }) => {
    const values = Array.from({ length: neurons }, () => 0);
    for (const [uid, value] of row) if (uid < neurons) values[uid] = value;
    return { ...validator, values };
  });
  const uids = Array.from({ length: neurons }, (_, uid) => uid);
  return {
    kind: 'heat',
    title,
    whole: WHOLE,
    rows: filled.map(({ uid, values }) => ({ label: `${uid}`, values })),
    table: {
      kind: 'table',
      title,
      columns: [
        { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
        { id: 'hotkey', title: 'Hotkey', sacrifice: neurons + 1 },
        ...uids.map((uid) => ({
          ...{ id: `uid_${uid}`, title: `${uid}`, align: 'right' as const },
          sacrifice: uid + 1,
        })),
      ],
      rows: filled.map(({ uid, hotkey, values }) => [
        ...[number(uid), address(hotkey)],
        ...values.map(count),
      ]),
      ...texts,
    },
    notes: texts.notes,
  };
}
