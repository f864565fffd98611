import { listOf, membersOf, textOf } from '../words.ts';

/** The roles that a request hands to Systems Manager. */
export interface Roles {
  /** Each once. */
  readonly arns: readonly string[];
  /** What names a role without being an ARN: a name, or a reference such as `{{ssm:role}}`. */
  readonly unclear: readonly string[];
}

/** Reads `AssociationDispatchAssumeRole`, and a runbook's parameter `AutomationAssumeRole`. */
export function rolesOf(request: Readonly<Record<string, unknown>>): Roles {
  const named = [
    request.AssociationDispatchAssumeRole,
    ...listOf(membersOf(request.Parameters).AutomationAssumeRole),
  ].filter((role) => typeof role === 'string' && role !== '');
  const roles = [...new Set(named.map(String))];
  return {
    arns: roles.filter((role) => ROLE.test(role)),
    unclear: roles.filter((role) => !ROLE.test(role)).map(textOf),
  };
}

const ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;
