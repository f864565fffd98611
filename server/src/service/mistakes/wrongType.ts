import type { Fix, Problem } from '../problem.ts';
import type { Schema } from '../schema.ts';
import { type Node, nameOf } from '../tree.ts';
import { placeInWords, quote, typeInWords } from '../words.ts';
import { converted } from './conversion.ts';
import { noValue } from './noValue.ts';
import { type Place, spanOf } from './place.ts';

/** A number where text is due, one value where a list is due, and the like; with the value that was meant. */
export function wrongType(place: Place): Problem {
  const { node, path, schema } = place;
  if (node.kind === 'scalar' && node.value === null) return noValue(place);
  const by = converted(node, schema, path);
  // Writing a list or an object anew loses the comments in it, so that is never done unasked.
  const fix: Fix | undefined =
    by === undefined
      ? undefined
      : {
          title: titleOf(node, schema, by),
          edits: [{ change: 'replace', node, by }],
          ...(node.kind === 'scalar' && { preferred: true }),
        };
  return {
    code: 'wrong-type',
    severity: 'error',
    span: spanOf(place),
    message: messageOf(place),
    fixes: fix ? [fix] : [],
  };
}

function messageOf({ kind, node, path, schema }: Place): string {
  const place = placeInWords(path, kind);
  const call = intrinsic(node);
  if (call) return `${place} takes the value itself: ${call} works in CloudFormation only.`;
  const due = dueOf(schema);
  if (node.kind !== 'scalar')
    return `${place} is ${due}, not ${node.kind === 'array' ? 'a list' : 'an object'}.`;
  if (schema.type === 'string')
    return `${place} is text: put ${node.alias ? node.value : node.source} in quotes.`;
  const found = typeof node.value === 'string' ? quote(node.value) : node.source;
  if (schema.type === 'array') return `${place} is ${due}, even for one.`;
  if (schema.type === 'integer' && typeof node.value === 'string' && /^-?\d+$/.test(node.value)) {
    return `${place} is a whole number: write it without quotes.`;
  }
  return `${place} is ${due}; this is ${found}.`;
}

function dueOf(schema: Schema): string {
  const words = typeInWords(schema);
  if (/^(true|text)/.test(words)) return words;
  return `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** The CloudFormation function that an object calls (`Ref`, `Fn::Sub`). */
function intrinsic(node: Node): string | undefined {
  const [first, second] = node.kind === 'object' ? node.properties : [];
  const name = first && !second ? nameOf(first) : '';
  return /^(Ref$|Fn::)/.test(name) ? name : undefined;
}

function titleOf(node: Node, { type }: Schema, by: unknown): string {
  if (type === 'string' && node.kind === 'scalar') return `Put ${by} in quotes`;
  if (type === 'string' && node.kind === 'object') return 'Write it as JSON text';
  if (type === 'boolean' || type === 'integer') return `Change to ${by}`;
  return type === 'array' ? 'Make it a list' : 'Take it out of the list';
}
