import { bad, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { Explained } from '../explained.js';
import { sourceText, valueCell } from '../setting-view.js';

export const settingView = (setting: Explained): RecordView =>
  recordView(`Setting ${setting.key}`, [
    ['Value', valueCell(setting)],
    ['From', text(sourceText(setting))],
    ['Variable', setting.variable === undefined ? note('none') : text(setting.variable)],
    ['Default', setting.fallback === undefined ? note('none') : text(setting.fallback)],
    ...(setting.problem === undefined ? [] : [['Problem', bad(setting.problem)] as const]),
  ]);
