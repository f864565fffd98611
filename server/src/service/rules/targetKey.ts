/** A target key that Systems Manager knows, as AWS writes it. */
export interface TargetKey {
  readonly name: string;
  readonly kind: TargetKind;
  /** Keys that only runbooks (Automation documents) take. */
  readonly onlyRunbooks?: true;
  /** AWS's own pages write it in several ways, so that case says nothing. */
  readonly anyCase?: true;
}

/** What a key selects by; `nothing` is what State Manager writes itself for a runbook without targets. */
export type TargetKind = 'nodes' | 'instances' | 'tag' | 'tag-key' | 'group' | 'types' | 'values' | 'nothing';

/** All keys but `tag:<name>`: of AWS's guide, and of its refusal «Unsupported target key». */
export const TARGET_KEYS: readonly TargetKey[] = [
  { name: 'InstanceIds', kind: 'nodes', anyCase: true },
  { name: 'tag-key', kind: 'tag-key' },
  { name: 'resource-groups:Name', kind: 'group', anyCase: true },
  { name: 'ResourceGroup', kind: 'group', onlyRunbooks: true },
  { name: 'ParameterValues', kind: 'values', onlyRunbooks: true },
  { name: 'AWS::EC2::Instance', kind: 'instances', onlyRunbooks: true },
  { name: 'aws:NoOpAutomationTag', kind: 'nothing' },
  // Of maintenance windows, which have a rule of their own.
  { name: 'resource-groups:ResourceTypeFilters', kind: 'types', anyCase: true },
];

/** The key that a text stands for, whatever its case; undefined where there is none. */
export function targetKey(written: string): TargetKey | undefined {
  if (/^tag:/i.test(written)) return { name: `tag:${written.slice(4)}`, kind: 'tag' };
  return BY_NAME.get(written.toLowerCase());
}

const BY_NAME = new Map(TARGET_KEYS.map((key) => [key.name.toLowerCase(), key]));
