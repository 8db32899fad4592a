/** An answer of JSON-RPC that is an error; codes and texts are a node's. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: string,
  ) {
    super(message);
    this.name = 'RpcError';
  }
}

export const invalidParams = (why: string): RpcError => new RpcError(-32602, 'Invalid params', why);

export const methodNotFound = (method: string): RpcError =>
  new RpcError(-32601, 'Method not found', method);

/** What the state and chain methods answer when they cannot. */
export const clientError = (why: string): RpcError => new RpcError(4003, `Client error: ${why}`);
