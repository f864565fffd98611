import { createFailure, type Failure } from '../failureOf.ts';
import type { AwsError } from '../ports.ts';

/** What became of a request that changes something, by the error it ended with: the same rule as for creating. */
export const fateOf = (error: AwsError): Failure['outcome'] =>
  createFailure(error, { Name: '' }, { profile: undefined, region: '' }).outcome;
