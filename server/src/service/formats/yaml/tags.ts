import type { Scalar } from 'yaml';
import type { Problem } from '../../problem.ts';
import { mistake } from '../mistake.ts';
import type { Composition } from './compose.ts';
import { type Draft, writtenSpan } from './draft.ts';
import { type PlainScalar, plainScalar } from './scalar.ts';

/** What a scalar says, its tag (`!!str 10`) heeded. */
export function taggedScalar({ tag, type, value }: Scalar.Parsed, version: '1.1' | '1.2'): PlainScalar {
  const text = String(value);
  switch (tag?.replace(CORE, '!!')) {
    case undefined:
    case '!':
      return type === 'PLAIN' ? plainScalar(text, version) : { kind: 'value', value: text };
    case '!!int':
    case '!!float': {
      const read = plainScalar(text);
      return read.kind === 'value' && typeof read.value === 'number' ? read : { kind: 'unreadable' };
    }
    case '!!bool': {
      const read = plainScalar(text.toLowerCase(), '1.1');
      return read.kind === 'value' && typeof read.value === 'boolean' ? read : { kind: 'unreadable' };
    }
    case '!!null':
      return { kind: 'value', value: null };
    default:
      return { kind: 'value', value: text };
  }
}

/** Tags that the AWS CLI does not know, or that make of a value what no field takes. */
export function tagProblems(draft: Draft, { errors, warnings }: Composition): readonly Problem[] {
  return [...errors, ...warnings].flatMap(({ code, pos: [start, end], message }) => {
    if (code !== 'TAG_RESOLVE_FAILED' || KNOWN.test(message)) return [];
    const tag = draft.text.slice(start, end);
    const words = CLOUDFORMATION.has(tag)
      ? `${tag} is a function of CloudFormation. Here the value itself is due.`
      : `The AWS CLI does not take the tag ${tag} here.`;
    return [mistake('unknown-tag', writtenSpan(draft, { start, end }), words)];
  });
}

const CORE = /^tag:yaml\.org,2002:/;
const KNOWN = /^Unresolved tag: tag:yaml\.org,2002:(?:int|float|bool|null)$/;

const CLOUDFORMATION: ReadonlySet<string> = new Set(
  'And Base64 Cidr Condition Equals FindInMap GetAtt GetAZs If ImportValue Join Not Or Ref Select Split Sub Transform'
    .split(' ')
    .map((name) => `!${name}`),
);
