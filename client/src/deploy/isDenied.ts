import { keyOf } from './failures.ts';
import type { AwsError } from './ports.ts';

/** Whether AWS said that the caller is not allowed to do this. Services name it differently. */
export const isDenied = ({ name, reached }: AwsError): boolean =>
  reached === 'reply' && DENIED.has(keyOf(name));

const DENIED: ReadonlySet<string> = new Set(['AccessDenied', 'NotAuthorized', 'UnauthorizedOperation']);
