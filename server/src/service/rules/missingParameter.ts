import { isRequired, type NamedParameter, namesFromTargets } from '../documents/parameterOrder.ts';
import { parameterStandIn } from '../documents/parameterTemplate.ts';
import type { SsmDocument } from '../documents/ssmDocument.ts';
import type { Edit } from '../edits.ts';
import { plain } from '../mistakes/closest.ts';
import type { Span } from '../tree.ts';
import { fieldInWords, listInWords } from '../words.ts';
import { LIKELY, surenessOf } from './declaredParameters.ts';
import { PARAMETERS_PAGE } from './pages.ts';
import type { AssociationRule, Finding } from './rule.ts';

export const missingParameter: AssociationRule = {
  code: 'missing-parameter',
  severity: 'warning',
  summary: 'A parameter that the document requires has no value',
  explanation:
    'A parameter without a default must be given, in the exact spelling of the document. One that receives the targets of a runbook ' +
    'gets its value from them. AWS changes its documents, so this is a warning and no more.',
  evidence: 'Refusal seen: «Parameter "X" requires a value.» (terraform-provider-aws#35908, aws-cli#6878).',
  docs: PARAMETERS_PAGE,
  example: {
    bad: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  RebootOption: [NoReboot]
`,
    good: `Name: AWS-RunPatchBaseline
Targets:
  - Key: tag:PatchGroup
    Values: [web]
Parameters:
  RebootOption: [NoReboot]
  Operation: [Scan]
`,
  },
  *check(association) {
    const { document, kind, node, parameters, property, text } = association;
    const name = text('Name');
    const parent = property('Parameters');
    const holder = parent?.value;
    // Half written, or of another type: the schema speaks about it. What an update leaves out it empties: another rule.
    if (!document || !name || (parent ? holder?.kind !== 'object' : kind === 'update')) return;
    const fromTargets = namesFromTargets(node, document);
    const required = Object.entries(document.parameters).filter(
      ([name, parameter]) => isRequired(parameter) && !fromTargets.includes(name),
    );
    for (const { name, property } of parameters) {
      const one = required.find(([known]) => known === name);
      const list = property.value;
      if (!one || list?.kind !== 'array' || list.items.length > 0) continue;
      const edit: Edit = { change: 'replace', node: list, by: parameterStandIn(...one) };
      yield finding(document, [one], list.span, edit);
    }
    const missing = required.filter(
      ([name]) => !parameters.some((given) => plain(given.name) === plain(name)),
    );
    if (missing.length === 0) return;
    if (parent && holder?.kind === 'object') {
      for (const one of missing) {
        const value = parameterStandIn(...one);
        yield finding(document, [one], parent.key.span, {
          change: 'insert',
          key: one[0],
          value,
          into: holder,
        });
      }
      return;
    }
    const value = Object.fromEntries(missing.map((one) => [one[0], parameterStandIn(...one)]));
    yield finding(document, missing, name.node.span, {
      change: 'insert',
      key: 'Parameters',
      value,
      into: node,
    });
  },
};

function finding(document: SsmDocument, missing: readonly NamedParameter[], span: Span, edit: Edit): Finding {
  const names = missing.map(([name]) => fieldInWords(name));
  const isLikely = missing.some(([, parameter]) => surenessOf(document, parameter) !== 'low');
  return {
    span,
    message: `${document.name} needs ${listInWords(names, 'and')}${edit.change === 'replace' ? ', and the list is empty' : ' in Parameters'}.`,
    severity: LIKELY[isLikely ? 'medium' : 'low'],
    fixes: [
      {
        title: `Add ${listInWords(
          missing.map(([name]) => `'${name}'`),
          'and',
        )}`,
        edits: [edit],
      },
    ],
  };
}
