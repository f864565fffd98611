import { FIELD_MESSAGES } from '../../server/src/service/explained/fields.ts';
import { SCHEDULE_MESSAGES } from '../../server/src/service/explained/schedules.ts';
import { RULES } from '../../server/src/service/rules/index.ts';
import type { Explained } from '../../server/src/service/rules/rule.ts';

/** Everything that has a code and can be explained, by the part of the page it stands in. */
export const EXPLAINED: readonly (readonly [title: string, words: string, messages: readonly Explained[]])[] =
  [
    ['What fields mean together', 'Rules about an association as a whole.', RULES],
    ['Schedules', 'What State Manager makes of `ScheduleExpression`.', SCHEDULE_MESSAGES],
    ['One field', 'What the API says a field may hold.', FIELD_MESSAGES],
  ];

/** Markdown: every message with its level, its reason and an example. */
export function rulesReference(): string {
  const parts = EXPLAINED.map(([title, words, messages]) =>
    [`## ${title}`, words, table(messages), ...messages.map(entry)].join('\n\n'),
  );
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

const table = (messages: readonly Explained[]): string =>
  [
    '| Name | Level | |',
    '|---|---|---|',
    ...messages.map(
      ({ code, severity, summary }) => `| [\`${code}\`](#${code}) | ${severity} | ${summary} |`,
    ),
  ].join('\n');

const entry = ({ code, severity, summary, explanation, evidence, docs, example }: Explained): string =>
  [
    `### ${code}`,
    `**${summary}** · ${severity}`,
    explanation,
    `\`\`\`yaml\n# not so\n${example.bad}\`\`\``,
    `\`\`\`yaml\n# but so\n${example.good}\`\`\``,
    `Known from: ${evidence}${docs ? ` [AWS documentation](${docs})` : ''}`,
  ].join('\n\n');

const HEAD = `# Rules

What SSM Association says about a file, and why. Written from the sources by \`npm run docs\`; every example here is run by the tests.

**error**: AWS is known to refuse it. **warning**: AWS's guide rules it out, or it is risky. **information** and **hint**: advice.

A level can be changed or switched off by name, for everybody in \`settings.json\`

\`\`\`json
"ssmAssociation.rules": { "wide-targets": "off", "service-linked-role": "information" }
\`\`\`

or by a comment in a YAML file: in front of everything for the whole file, at the end of a line for that line, on a line of its own for the next one.

\`\`\`yaml
# ssm-association: service-linked-role off
Name: AWS-UpdateSSMAgent
# ssm-association: wide-targets off
Targets:
\`\`\``;
