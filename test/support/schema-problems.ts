import type { ZodMiniType, core } from 'zod/mini';

import type { Problem } from './api-error.js';

/** What a schema of Discord's API description finds wrong with a value. */
export function schemaProblems(
  schema: ZodMiniType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Problem[] {
  const result = schema.safeParse(value);
  return result.success ? [] : toProblems(result.error.issues, path);
}

/** A union names what is wrong with the member that the value's `type` selects. */
function toProblems(issues: readonly core.$ZodIssue[], base: readonly PropertyKey[]): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') {
      const member = issue.errors.find((errors) => errors.length > 0 && !errors.some(selectsAnother));
      if (member) return toProblems(member, path);
    }
    return [{ path, ...toReason(issue) }];
  });
}

function selectsAnother(issue: core.$ZodIssue): boolean {
  return (issue.path.length === 1 && issue.path[0] === 'type') || issue.path.length === 0;
}

function toReason(issue: core.$ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be at most ${issue.maximum} (${issue.origin}).` };
    case 'too_small':
      return {
        code: 'BASE_TYPE_BAD_LENGTH',
        message: `Must be at least ${issue.minimum} (${issue.origin}).`,
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: `Must be of the type ${issue.expected}.` };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message || `Invalid (${issue.code})` };
  }
}
