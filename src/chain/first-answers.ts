/** What every client asks a node before anything else, and which no node answers otherwise twice. */
export const firstQuestions = [
  'chain_getBlockHash',
  'state_getRuntimeVersion',
  'system_chain',
  'system_properties',
  'rpc_methods',
] as const;

/** The answers, as JSON, by the question: of genesis, and of the runtime of the best block. */
export type FirstAnswers = Readonly<Record<(typeof firstQuestions)[number], unknown>>;

/** The one of those questions that a request is, however a client asks it. */
export function firstQuestion(
  method: string,
  params: readonly unknown[],
): keyof FirstAnswers | undefined {
  const isOfThem = (firstQuestions as readonly string[]).includes(method);
  const isBare = method === 'chain_getBlockHash' ? params[0] === 0 : params.length === 0;
  return isOfThem && isBare ? (method as keyof FirstAnswers) : undefined;
}

/** Reads what was kept of them; undefined unless it holds all of them and a version with a number. */
export function parseFirstAnswers(text: string): FirstAnswers | undefined {
  const read = JSON.parse(text) as FirstAnswers;
  const version = read.state_getRuntimeVersion as { specVersion?: unknown } | undefined;
  const isWhole =
    firstQuestions.every((question) => read[question] !== undefined) &&
    typeof version?.specVersion === 'number';
  return isWhole ? read : undefined;
}

/** The spec version in an answer to `state_getRuntimeVersion`; undefined where it has none. */
export const specOf = (version: unknown): number | undefined =>
  (version as { readonly specVersion?: number } | null)?.specVersion;
