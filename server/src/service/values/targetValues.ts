import { type Target, textOf } from '../association.ts';
import type { Proposal } from '../proposal.ts';
import type { Node } from '../tree.ts';

/**
 * What may stand below a target key: what it knows itself, what the targets of the file have under it, examples.
 * `typed` is what is being written. Undefined for a key that is not known.
 */
export function targetValueProposals(
  node: Node | undefined,
  targets: readonly Target[],
  typed: string,
): readonly Proposal[] | undefined {
  const key = textOf(node)?.value;
  const known = key === undefined ? undefined : FORMS.find(({ form }) => form.test(key));
  if (key === undefined || !known) return undefined;
  const same = key.toLowerCase();
  const used = targets
    .filter((target) => target.key?.value.toLowerCase() === same)
    .flatMap(({ values }) => values.map(({ value }) => value));
  const fixed = known.fixed ?? [];
  return [
    ...fixed,
    ...[...new Set([...used, ...(known.from?.(targets) ?? [])])]
      .filter((text) => text !== '' && text !== typed && !fixed.some((one) => one.text === text))
      .map((text): Proposal => ({ text, detail: 'used in this file', words: '' })),
    ...(known.examples ?? [])
      .filter((text) => !used.includes(text))
      .map((text): Proposal => ({ text, detail: 'example', words: '', open: true })),
  ];
}

interface Form {
  readonly form: RegExp;
  readonly fixed?: readonly Proposal[];
  readonly examples?: readonly string[];
  readonly from?: (targets: readonly Target[]) => readonly string[];
}

const FORMS: readonly Form[] = [
  {
    form: /^instanceids$/i,
    fixed: [
      {
        text: '*',
        detail: 'every managed node',
        words: 'Every managed node of the account in this Region, those of tomorrow included.',
      },
    ],
    examples: ['i-0123456789abcdef0', 'mi-0123456789abcdef0'],
  },
  {
    form: /^aws::ec2::instance$/i,
    fixed: [
      {
        text: '*',
        detail: 'every EC2 instance',
        words: 'Every EC2 instance of the account in this Region, those of tomorrow included.',
      },
    ],
  },
  { form: /^tag:/i, examples: ['Production'] },
  {
    form: /^tag-key$/i,
    examples: ['Environment'],
    from: (targets) =>
      targets.flatMap(({ key }) => (key?.value.startsWith('tag:') ? [key.value.slice('tag:'.length)] : [])),
  },
  { form: /^(?:resource-groups:name|resourcegroup)$/i, examples: ['web-servers'] },
];
