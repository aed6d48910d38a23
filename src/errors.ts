/**
 * A fault that people can do something about. Its message is shown to them as it is, so it says what was
 * tried, with which value, and what to do. Every other error is a bug and is shown as an apology only.
 */
export class UserError extends Error {
  override name = 'UserError';
}
