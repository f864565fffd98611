import { IN_ACCOUNT } from '../account/inAccount.ts';
import type { Choice } from '../choice.ts';
import { escapeMarkdown } from '../fieldWords.ts';
import type { Documents } from '../surroundings.ts';
import { listInWords } from '../words.ts';
import { isAwsName } from './documentsOf.ts';
import { documentShape, surenessInWords } from './documentWords.ts';
import { isRequired } from './parameterOrder.ts';
import { inLine } from './parameterWords.ts';
import type { SsmDocument } from './ssmDocument.ts';

/** Every known document that can be associated: those of the workspace, of the account, the common ones, then by type. */
export const documentNameChoices = (documents: Documents): readonly Choice[] =>
  documents
    .all()
    .filter(({ type }) => type === undefined || ASSOCIABLE.includes(type))
    .map((document) => [rankOf(document), document] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, document]) => nameChoice(document));

function nameChoice(document: SsmDocument): Choice {
  const { deprecated = false, name } = document;
  return {
    label: name,
    kind: 'example',
    detail: documentShape(document),
    words: wordsOf(document),
    deprecated,
    insertion: { value: { kind: 'string', text: name, fixed: true } },
    ...(document.inAccount && { beside: IN_ACCOUNT }),
  };
}

/** Short: there are hundreds of them in one answer. The hover says the rest. */
function wordsOf(document: SsmDocument): string {
  const required = Object.entries(document.parameters).filter(([, parameter]) => isRequired(parameter));
  const names = required.map(([name]) => inLine(name));
  const paragraphs = [
    document.purpose && `${inLine(document.purpose).replace(/\.$/, '')}.`,
    names.length > 0 && `Needs ${listInWords(names, 'and')}.`,
    (document.origin || document.inAccount) && escapeMarkdown(surenessInWords(document)),
  ];
  return paragraphs.filter(Boolean).join('\n\n') || escapeMarkdown(documentShape(document));
}

function rankOf({ deprecated, inAccount, name, origin, type }: SsmDocument): number {
  if (origin) return 0;
  if (inAccount && !isAwsName(name)) return 0.5;
  if (deprecated) return 1000;
  const common = COMMON.indexOf(name);
  if (common >= 0) return 1 + common;
  return 100 + (type === undefined ? ASSOCIABLE.length : ASSOCIABLE.indexOf(type));
}

/** AWS refuses associations of other types. */
const ASSOCIABLE: readonly NonNullable<SsmDocument['type']>[] = ['Command', 'Policy', 'Automation'];

/** The documents that most associations run. */
const COMMON: readonly string[] = [
  'AWS-RunPatchBaseline',
  'AWS-GatherSoftwareInventory',
  'AWS-UpdateSSMAgent',
  'AWS-RunShellScript',
  'AWS-RunPowerShellScript',
  'AWS-ConfigureAWSPackage',
  'AWS-ApplyAnsiblePlaybooks',
  'AmazonCloudWatch-ManageAgent',
  'AWS-StopEC2Instance',
  'AWS-StartEC2Instance',
];
