import type { Text } from '../association.ts';
import { isListType, listedWords } from '../documents/parameterTemplate.ts';
import type { DocumentParameter } from '../documents/ssmDocument.ts';
import { closest } from '../mistakes/closest.ts';
import type { Fix } from '../problem.ts';
import { fieldInWords, listInWords } from '../words.ts';
import { declaredParameters, IF_READ, isReference } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const valueNotAllowed: AssociationRule = {
  code: 'value-not-allowed',
  severity: 'warning',
  summary: 'A parameter has a value that its document does not allow',
  explanation:
    'Documents list the values of many parameters, in their exact case, or say how large or long one may be. Another value is refused when ' +
    "the association is created, or, by some runbooks, at each run. Where only AWS's pages list the values, this is information.",
  evidence:
    'Refusal of a run seen: «Parameter "Action" has value "install" not found in [Install, Uninstall].» (CrowdStrike/aws-ssm-distributor#100).',
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  Operation: [scan]
`,
    good: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  Operation: [Scan]
`,
  },
  *check(association) {
    for (const { given, declared, sureness } of declaredParameters(association)) {
      // Where one value counts, how many there are is told by another rule.
      const values = isListType(declared.type) ? given.values : given.values.slice(0, 1);
      for (const value of values) {
        const allowed = allowedInstead(value.value, declared);
        if (allowed === undefined || isReference(value.value)) continue;
        yield {
          span: value.node.span,
          message: `${fieldInWords(given.name)} is ${allowed}.`,
          severity: IF_READ[sureness],
          fixes: fixesOf(value, declared, sureness !== 'low'),
        };
      }
    }
  },
};

/** What a value would have to be; undefined for one that may stand. The value itself is not said: it may be a secret. */
function allowedInstead(value: string, declared: DocumentParameter): string | undefined {
  const { allowedValues, maxChars = Number.POSITIVE_INFINITY, minChars = 0, range, type } = declared;
  if (allowedValues) return allowedValues.includes(value) ? undefined : inWords(allowedValues);
  if (type === 'Boolean' && !/^(?:true|false)$/i.test(value)) return 'true or false, in quotes';
  if (type === 'Integer' && !/^-?\d+$/.test(value)) return 'a whole number, in quotes';
  if (range && !(/^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1])) {
    return `a whole number from ${range[0]} to ${range[1]}`;
  }
  if (value.length < minChars) return `a text of at least ${minChars} characters`;
  return value.length > maxChars ? `a text of at most ${maxChars} characters` : undefined;
}

function inWords(allowed: readonly string[]): string {
  const words = allowed.map((word) => (word === '' ? 'empty' : word));
  return words.length > 8 ? `one of ${words.slice(0, 8).join(', ')} …` : listInWords(words, 'or');
}

/** The nearest allowed values; of a few, all. Some tools write a list into the text, `["Scan"]`: its item is meant. */
function fixesOf({ node, value }: Text, declared: DocumentParameter, isLikely: boolean): readonly Fix[] {
  const words = listedWords(declared);
  const [, item = value] = /^\["([^"]*)"\]$/.exec(value) ?? [];
  const { names, sure } = closest(item, words);
  const others = names.length === 0 && words.length <= 3 ? words : [];
  return [...names, ...others].map((by) => ({
    title: `Change to '${by}'`,
    edits: [{ change: 'replace', node, by }],
    ...(sure && isLikely && { preferred: true as const }),
  }));
}
