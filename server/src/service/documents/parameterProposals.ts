import type { Proposal } from '../proposal.ts';
import { type Node, nodeAt } from '../tree.ts';
import { listedWords } from './parameterTemplate.ts';
import { defaultText, inLine } from './parameterWords.ts';
import type { DocumentParameter } from './ssmDocument.ts';

/** What may stand as a value of a parameter, best first. `given` are the parameters of the association. */
export function parameterProposals(
  name: string,
  parameter: DocumentParameter,
  given: Node | undefined,
): readonly Proposal[] {
  const { knownValues = [], default: usual, type, description } = parameter;
  const words = description ? inLine(description) : '';
  const fallback = usual === undefined || typeof usual === 'object' ? undefined : defaultText(usual);
  const texts = [
    ...new Set([...listedWords(parameter), ...[fallback ?? ''].filter(Boolean), ...knownValues]),
  ];
  const proposals = texts.map((text) => ({ text, detail: text === fallback ? 'default' : '', words }));
  const isText = type === undefined || type === 'String' || type === 'StringList';
  return [
    ...proposals,
    ...(type === 'StringMap' ? sourceInfo(name, given, words) : []),
    ...(isText && listedWords(parameter).length === 0 ? [REFERENCE] : []),
  ];
}

/** A value that is kept in Parameter Store. */
const REFERENCE: Proposal = {
  text: '{{ssm:/path/of/parameter}}',
  detail: 'from Parameter Store',
  words:
    'A value of Parameter Store, read at each run: a `String`, or for a `StringList` parameter a `StringList`. A `SecureString` is refused here.',
  open: true,
};

/** What says where a script or playbook comes from has a shape by the type of its source. */
function sourceInfo(name: string, given: Node | undefined, words: string): readonly Proposal[] {
  if (!/^sourceInfo$/i.test(name)) return [];
  const source = nodeAt(given, [name.replace(/Info$/, 'Type'), 0]);
  const type = source?.kind === 'scalar' ? source.value : undefined;
  return SOURCES.filter(([source]) => type === source || !SOURCES.some(([known]) => known === type)).map(
    ([detail, text]) => ({ text, detail, words, open: true }),
  );
}

const SOURCES: readonly (readonly [type: string, text: string])[] = [
  ['S3', '{"path":"https://s3.amazonaws.com/amzn-s3-demo-bucket/folder/"}'],
  ['GitHub', '{"owner":"my-org","repository":"my-repository","path":"folder/","getOptions":"branch:main"}'],
];
