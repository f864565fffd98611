import type { Association, Parameter } from '../association.ts';
import { parameterOf } from '../documents/parameterOrder.ts';
import type { DocumentParameter, SsmDocument } from '../documents/ssmDocument.ts';
import type { Severity } from '../problem.ts';

export type Sureness = SsmDocument['confidence'];

/** A parameter that an association gives, and what its document says of it. */
export interface Declared {
  readonly given: Parameter;
  readonly declared: DocumentParameter;
  readonly document: SsmDocument;
  readonly sureness: Sureness;
}

/** The given parameters that the document is known to have. Several rules ask: the answer is kept. */
export function declaredParameters(association: Association): readonly Declared[] {
  const known = declaredIn.get(association) ?? declaredBy(association);
  declaredIn.set(association, known);
  return known;
}

const declaredIn = new WeakMap<Association, readonly Declared[]>();

function declaredBy({ document, parameters }: Association): readonly Declared[] {
  if (!document) return [];
  return parameters.flatMap((given): readonly Declared[] => {
    const declared = parameterOf(document, given.name);
    return declared ? [{ given, declared, document, sureness: surenessOf(document, declared) }] : [];
  });
}

/** How sure it is what a parameter takes: as its document, or less. */
export function surenessOf({ confidence }: SsmDocument, parameter: DocumentParameter): Sureness {
  const own = parameter.confidence ?? confidence;
  return ORDER[Math.min(ORDER.indexOf(confidence), ORDER.indexOf(own))] ?? 'low';
}

/** A level for each sureness. AWS changes its documents at any time, so nothing about them is more than a warning. */
export type BySureness = Readonly<Record<Sureness, Severity>>;

/** For what holds as long as the document is what its pages say. */
export const LIKELY: BySureness = { high: 'warning', medium: 'warning', low: 'information' };

/** For what only the document itself can tell. */
export const IF_READ: BySureness = { high: 'warning', medium: 'information', low: 'hint' };

/** Whether a text gets its value elsewhere: from Parameter Store, or when the document runs. */
export const isReference = (text: string): boolean => text.includes('{{');

const ORDER: readonly Sureness[] = ['low', 'medium', 'high'];
