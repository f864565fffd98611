import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/service/index.ts';
import { bothFormats } from '../../support/bothFormats.ts';

/** The outline as indented lines: `name: detail`. */
const outline = (symbols: readonly DocumentSymbol[], indent = ''): string =>
  symbols
    .map(
      ({ name, detail, children = [] }) =>
        `${indent}${name}${detail ? `: ${detail}` : ''}\n${outline(children, `${indent}  `)}`,
    )
    .join('');

test.each([
  {
    file: `
Name: AWS-RunShellScript
Duration: 2
ApplyOnlyAtCronInterval: true
Targets:
  - Key: tag:Environment
    Values: [Production, Test]
  - Values: ["*"]
Parameters:
  commands: [uptime, df -h]
Tags:
  - Key: Team
    Value: platform
  - Key: Empty
    Value: ""
AlarmConfiguration:
  Alarms:
    - Name: service-unhealthy
`,
    shows: `
Name: AWS-RunShellScript
Duration: 2
ApplyOnlyAtCronInterval: true
Targets
  tag:Environment = Production, Test
    Key: tag:Environment
    Values: Production, Test
  2
    Values: *
Parameters
  commands: uptime, df -h
Tags
  Team = platform
    Key: Team
    Value: platform
  Empty
    Key: Empty
    Value
AlarmConfiguration
  Alarms
    service-unhealthy
      Name: service-unhealthy
`,
  },
  {
    file: '\nEntries:\n  - Name: my-doc\n  - Name: my-doc\n    AssociationName: weekly\n',
    shows: `
Entries
  my-doc
    Name: my-doc
  weekly
    Name: my-doc
    AssociationName: weekly
`,
  },
  { file: '\n"": x\n', shows: '\n(no name): x\n' },
])('$file', ({ file: yaml, shows }) => {
  for (const { file, format } of bothFormats(yaml)) {
    expect(`\n${outline(documentSymbols(file))}`, format).toBe(shows);
  }
});
