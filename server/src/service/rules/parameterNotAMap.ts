import type { Text } from '../association.ts';
import type { Fix } from '../problem.ts';
import { fieldInWords } from '../words.ts';
import { declaredParameters, isReference, LIKELY } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule } from './rule.ts';

export const parameterNotAMap: AssociationRule = {
  code: 'parameter-not-a-map',
  severity: 'warning',
  summary: 'A parameter that takes an object has text that is none',
  explanation:
    'A StringMap is given as one item of text, and that text is a JSON object: keys and values in double quotes. A MapList is the same with a ' +
    'list of objects. In YAML, put single quotes around the whole.',
  evidence: "AWS's guide and SSM Agent's sources, which read the text as JSON.",
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-ApplyAnsiblePlaybooks
Targets:
  - Key: tag:OS
    Values: [Linux]
Parameters:
  SourceType: [S3]
  SourceInfo: ["{'path': 'https://s3.amazonaws.com/amzn-s3-demo-bucket/playbook.yml'}"]
`,
    good: `Name: AWS-ApplyAnsiblePlaybooks
Targets:
  - Key: tag:OS
    Values: [Linux]
Parameters:
  SourceType: [S3]
  SourceInfo: ['{"path": "https://s3.amazonaws.com/amzn-s3-demo-bucket/playbook.yml"}']
`,
  },
  *check(association) {
    for (const { given, declared, sureness } of declaredParameters(association)) {
      const form = FORMS.find(({ type }) => type === declared.type);
      const [value] = given.values;
      if (!form || !value || isReference(value.value) || form.fits(value.value)) continue;
      yield {
        span: value.node.span,
        message: `${fieldInWords(given.name)} takes ${form.words}, written as one text.`,
        severity: LIKELY[sureness],
        fixes: fixesOf(value, form),
      };
    }
  },
};

interface Form {
  readonly type: string;
  readonly words: string;
  fits(text: string): boolean;
}

const FORMS: readonly Form[] = [
  { type: 'StringMap', words: 'a JSON object', fits: (text) => isObject(read(text)) },
  {
    type: 'MapList',
    words: 'a JSON list of objects',
    fits: (text) => [read(text)].some((value) => Array.isArray(value) && value.every(isObject)),
  },
];

function fixesOf({ node, value }: Text, form: Form): readonly Fix[] {
  const by = value.replaceAll("'", '"');
  if (value.includes('"') || !form.fits(by)) return [];
  return [{ title: 'Use double quotes inside', edits: [{ change: 'replace', node, by }], preferred: true }];
}

/** What a text says; undefined for one that cannot be read. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
