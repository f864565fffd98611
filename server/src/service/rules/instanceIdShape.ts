import type { Text } from '../association.ts';
import { type JsonValue, jsonOf, type Node } from '../tree.ts';
import { quote } from '../words.ts';
import { isRunbook } from './isRunbook.ts';
import { everyTarget } from './locationsOf.ts';
import { TARGETS_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';
import { targetKey } from './targetKey.ts';

export const instanceIdShape: AssociationRule = {
  code: 'instance-id-shape',
  severity: 'error',
  summary: 'Not the id of a node',
  explanation:
    'InstanceIds takes ids of EC2 instances (i- and 17 digits of 0-9 and a-f, or 8 for very old ones), of other managed nodes (mi- and ' +
    '17 digits), or * alone. An id that is too long is refused; any other shape is a warning, for it names no node.',
  evidence: 'Ids of 18 digits were seen to be refused, those of 17 to be accepted.',
  docs: TARGETS_PAGE,
  example: {
    bad: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef01]
`,
    good: `Name: AWS-UpdateSSMAgent
Targets:
  - Key: InstanceIds
    Values: [i-0123456789abcdef0]
`,
  },
  *check(association) {
    const refused = isRunbook(association) ? 'warning' : 'error';
    for (const { key, values, valuesProperty } of everyTarget(association)) {
      if (!key || targetKey(key.value)?.kind !== 'nodes') continue;
      for (const text of values) {
        const { value, node } = text;
        if (value.trim() === '' || value === '*' || ID.test(value)) continue;
        const ids = value.split(/[\s,;]+/).filter((part) => part !== '');
        if (ids.length > 0 && ids.every((id) => ID.test(id))) {
          yield { span: node.span, severity: 'warning', ...takenApart(text, ids, valuesProperty?.value) };
        } else {
          const severity = /^m?i-[0-9a-f]{18,}$/.test(value) ? refused : 'warning';
          yield { span: node.span, severity, message: messageOf(value) };
        }
      }
    }
  },
};

const ID = /^(?:i-(?:[0-9a-f]{8}|[0-9a-f]{17})|mi-[0-9a-f]{17})$/;

function takenApart(
  { node, value }: Text,
  ids: readonly string[],
  list: Node | undefined,
): Pick<Finding, 'message' | 'fixes'> {
  const [id = ''] = ids;
  if (ids.length === 1) {
    return {
      message: `There are stray characters around ${id}.`,
      fixes: [{ title: `Change to '${id}'`, edits: [{ change: 'replace', node, by: id }], preferred: true }],
    };
  }
  const items = list?.kind === 'array' ? list.items : [];
  const all = items.flatMap((item): readonly JsonValue[] => (item === node ? ids : [jsonOf(item)]));
  return {
    message: `${quote(value)} is one text: each id is an item of its own.`,
    fixes: list
      ? [{ title: 'Make each id an item', edits: [{ change: 'replace', node: list, by: all }] }]
      : [],
  };
}

function messageOf(value: string): string {
  const [, prefix = '', digits = ''] = /^(mi-|i-)([0-9a-f]*)$/.exec(value) ?? [];
  if (prefix) {
    const due = prefix === 'i-' ? '17 digits, or 8' : '17 digits';
    return `A node id has ${due} behind ${prefix}; ${quote(value)} has ${digits.length}.`;
  }
  if (/EXAMPLE|[<>$]|x{3}|your|^[A-Z_]+$/.test(value))
    return `${quote(value)} is a place-holder: write the real id.`;
  return `${quote(value)} is not the id of a node: those begin with i- or mi-, with 17 digits of 0-9 and a-f behind.`;
}
