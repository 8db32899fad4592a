import type { Document, LineCounter, Node } from 'yaml';
import type { yaml as library } from './schema.js';

/** The library, which loads when a file is read. */
type Yaml = Pick<typeof library, 'isMap' | 'isScalar' | 'isSeq'>;

/** A path into the document, as keys and indexes written out. */
export type Path = readonly string[];

/** The line on which something in a YAML document stands; that of its parent where it is missing. */
export function lineOf(document: Document, counter: LineCounter, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/** A node's content with every number as the text it was written as: none passes through a float. */
export function contentOf(node: unknown, yaml: Yaml): unknown {
  if (yaml.isMap(node)) {
    const pairs = node.items.map(({ key, value }) => {
      return [String(contentOf(key, yaml)), contentOf(value, yaml)] as const;
    });
    return Object.fromEntries(pairs);
  }
  if (yaml.isSeq(node)) return node.items.map((item) => contentOf(item, yaml));
  if (!yaml.isScalar(node)) return undefined;
  const { value, source } = node;
  return typeof value === 'number' || typeof value === 'bigint' ? (source ?? `${value}`) : value;
}
