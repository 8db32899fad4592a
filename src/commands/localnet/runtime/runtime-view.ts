import type { StoredRuntime } from '../../../context.js';
import { bad, count, number, type RecordView, recordView, text } from '../../../format/view.js';
import type { RuntimeData } from './runtime-schema.js';

export const runtimeView = (title: string, runtime: StoredRuntime): RecordView =>
  recordView(title, [
    ['Hash', text(runtime.hash)],
    ['Spec', text(runtime.specName)],
    ['Version', number(runtime.specVersion)],
    ['Bytes', count(runtime.size)],
    ['From', text(runtime.source)],
    ['Added', text(runtime.added)],
    ...(runtime.sound ? [] : [['State', bad('damaged; it is never used')] as const]),
  ]);

export const runtimeJson = (runtime: StoredRuntime): RuntimeData => ({
  ...{ hash: runtime.hash, specName: runtime.specName, specVersion: runtime.specVersion },
  ...{ bytes: runtime.size, source: runtime.source, added: runtime.added, sound: runtime.sound },
});
