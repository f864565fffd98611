import type { Problem } from '../problem.ts';
import type { Schema } from '../schema.ts';
import { placeInWords, quote } from '../words.ts';
import { type Place, spanOf } from './place.ts';

/**
 * A text that does not have the form AWS asks for. Only a warning for what AWS's own pages publish: ids blanked
 * out with EXAMPLE, and a good value with stray blanks or quotes around it.
 */
export function wrongForm(place: Place): Problem {
  const { kind, node, path, schema } = place;
  const text = node.kind === 'scalar' ? String(node.value) : '';
  const words =
    schema.patternErrorMessage ?? `${placeInWords(path, kind)} does not have the form AWS asks for.`;
  const problem = { code: 'wrong-form', span: spanOf(place), fixes: [] };
  const inner = text.replace(/^[\s`'"]+|[\s`'"]+$/g, '');
  if (inner !== text && matches(inner, schema, 'whole')) {
    const title = `Change to '${inner}'`;
    return {
      ...problem,
      severity: 'warning',
      message: `${placeInWords(path, kind)} has stray characters around ${quote(inner)}.`,
      fixes: [{ title, edits: [{ change: 'replace', node, by: inner }], preferred: true }],
    };
  }
  if (/^[\w-]*EXAMPLE$/.test(text)) {
    return {
      ...problem,
      severity: 'warning',
      message: `${quote(text)} is a place-holder: write the real value.`,
    };
  }
  return { ...problem, severity: 'error', message: words };
}

/**
 * A text of which only a part has the form: AWS does not say whether it looks for the form inside the text or
 * compares the whole, so it is a warning.
 */
export function partlyInForm(place: Place): Problem {
  const { kind, node, path, schema } = place;
  const words = schema.patternErrorMessage ?? `${placeInWords(path, kind)} has the wanted form only in part.`;
  return {
    code: 'partly-in-form',
    severity: 'warning',
    span: spanOf({ ...place, node }),
    message: words,
    fixes: [],
  };
}

/** Whether `text`, as a whole or in a part of it, has the form; true where the schema asks for none. */
export function matches(text: string, { pattern }: Schema, how: 'whole' | 'part'): boolean {
  return pattern === undefined || formsOf(pattern)[how].test(text);
}

interface Forms {
  readonly whole: RegExp;
  readonly part: RegExp;
}

function formsOf(pattern: string): Forms {
  let forms = FORMS.get(pattern);
  if (!forms) {
    forms = { whole: new RegExp(`^(?:${pattern})$`, 'u'), part: new RegExp(pattern, 'u') };
    FORMS.set(pattern, forms);
  }
  return forms;
}

/** As many as the schema has patterns. */
const FORMS = new Map<string, Forms>();
