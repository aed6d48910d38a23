/** One thing wrong with a request's body: where, Discord's name for it, and a sentence. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** An answer of Discord's that is an error: HTTP status, Discord's own code, and for forms the tree of problems. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    return this.errors === undefined
      ? { message: this.message, code: this.code }
      : { message: this.message, code: this.code, errors: this.errors };
  }
}

export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');
export const expiredToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const invalidJson = () => new ApiError(400, 50109, 'The request body contains invalid JSON.');

/** 50035, with the problems as Discord nests them: `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`. */
export function invalidForm(problems: readonly Problem[]): ApiError {
  const tree: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path) node = (node[String(key)] ??= {}) as ErrorTree;
    const errors = (node['_errors'] ??= []) as object[];
    errors.push({ code, message });
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}

interface ErrorTree {
  [key: string]: ErrorTree | object[];
}
