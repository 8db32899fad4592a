declare module 'jq-web' {
  /** Settles when the module is ready; `raw` throws an error with jq's exit code. */
  const jq: Promise<{
    readonly raw: (json: string, expression: string) => string | undefined;
  }>;
  export default jq;
}
