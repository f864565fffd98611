import type { Target } from '../association.ts';
import type { DocumentType } from '../documents/ssmDocument.ts';
import { escapeMarkdown } from '../fieldWords.ts';
import type { Proposal } from '../proposal.ts';

interface TargetKey {
  /** As it is written, or an example of it. */
  readonly text: string;
  /** All that are meant. */
  readonly form: RegExp;
  /** Which documents take it. */
  readonly by: 'all' | 'nodes' | 'runbooks';
  /** Plain. */
  readonly words: string;
  readonly open?: true;
}

/** The keys that a document of a type takes, with the tags that `targets` name; `typed` is what is being written. */
export function targetKeyProposals(
  type: DocumentType | undefined,
  targets: readonly Target[],
  typed: string,
): readonly Proposal[] {
  const other = type === 'Automation' ? 'nodes' : type === undefined ? undefined : 'runbooks';
  const named = targets.flatMap(({ key }) =>
    key && key.value !== typed && /^tag:./.test(key.value) ? [key.value] : [],
  );
  return KEYS.filter(({ by }) => by !== other).flatMap(({ text, words, open }) => {
    const proposal = (written: string): Proposal => ({
      text: written,
      detail: '',
      words: escapeMarkdown(words),
      ...(open && !named.includes(written) && { open }),
    });
    return text.startsWith('tag:')
      ? [...new Set([...named, text, 'tag:PatchGroup'])].map(proposal)
      : [proposal(text)];
  });
}

/** What a target key means, plain; undefined for one that is not known. */
export const targetKeyWords = (key: string): string | undefined =>
  KEYS.find(({ form }) => form.test(key))?.words;

/** AWS reads these names without regard to case. */
const KEYS: readonly TargetKey[] = [
  {
    text: 'tag:Environment',
    form: /^tag:/i,
    by: 'all',
    words: 'What carries this tag with one of the values. The name of the tag stands behind the colon.',
    open: true,
  },
  {
    text: 'InstanceIds',
    form: /^instanceids$/i,
    by: 'all',
    words: 'Nodes by their ids; * means every managed node of the account in this Region.',
  },
  {
    text: 'tag-key',
    form: /^tag-key$/i,
    by: 'nodes',
    words: 'Nodes that carry a tag of this name, whatever its value.',
  },
  {
    text: 'resource-groups:Name',
    form: /^resource-groups:name$/i,
    by: 'nodes',
    words: 'The nodes of a resource group. An association takes one group.',
  },
  {
    text: 'ResourceGroup',
    form: /^resourcegroup$/i,
    by: 'runbooks',
    words: 'The members of a resource group that fit the parameter which takes the targets.',
  },
  {
    text: 'ParameterValues',
    form: /^parametervalues$/i,
    by: 'runbooks',
    words: 'The values themselves, up to 50: each goes to the parameter which takes the targets.',
  },
  {
    text: 'AWS::EC2::Instance',
    form: /^aws::ec2::instance$/i,
    by: 'runbooks',
    words: 'With the value *: every EC2 instance of the account in this Region.',
  },
];
