import { type Association, associationOf } from './association.ts';
import type { Part } from './parts.ts';
import type { Problem } from './problem.ts';
import type { RequestKind } from './requestKind.ts';
import { steadyProblems } from './ruleProblems.ts';
import { faultProblems } from './scheduleProblems.ts';
import { adviceOn } from './schemaAdvice.ts';
import { partProblems } from './schemaProblems.ts';
import type { Documents } from './surroundings.ts';

/** What there is to say of a part whatever the time is and whatever stands beside it: where the part was read. */
export interface PartFindings {
  /** Undefined where the part is no object. */
  readonly association: Association | undefined;
  readonly refused: readonly Problem[];
  readonly advice: readonly Problem[];
  readonly faults: readonly Problem[];
  readonly rules: readonly Problem[];
}

/** Looks at a part, once as long as nobody writes in it: at a keystroke in a long batch, at one entry of hundreds. */
export function partFindings(part: Part, kind: RequestKind, documents: Documents | undefined): PartFindings {
  const { node } = part.origin;
  const last = known.get(node);
  const index = part.path.at(-1);
  if (last && last.kind === kind && last.index === index && last.documents === documents) return last.found;
  const association = associationOf(node, part.path, kind, documents);
  const found: PartFindings = {
    association,
    refused: partProblems(node, part.path, kind),
    advice: adviceOn(node, part.path, kind),
    faults: association ? faultProblems(association) : [],
    rules: association ? steadyProblems(association) : [],
  };
  known.set(node, { kind, index, documents, found });
  return found;
}

/** What the findings depend on beside the part. */
interface Known {
  readonly kind: RequestKind;
  /** Some messages say the number of the entry. */
  readonly index: string | number | undefined;
  readonly documents: Documents | undefined;
  readonly found: PartFindings;
}

const known = new WeakMap<object, Known>();
