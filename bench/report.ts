import { AIMS } from './aims.ts';
import { DO_NOTHING, rowOf, SERVERS } from './contestants.ts';
import type { Figure, Table } from './figures.ts';
import { QUESTIONS, type Question, type QuestionName } from './questions.ts';
import type { Results } from './results.ts';
import { BARE_NODE } from './startUp.ts';

/** `docs/performance.md`. */
export function report(results: Results): string {
  const { date, machine, packages, tables } = results;
  const questions = Object.entries(QUESTIONS) as [QuestionName, Question][];
  return `${[
    '# Performance',
    `\`npm run bench\` wrote this page from a run on ${date}; the figures are also in \`bench/results.json\`.`,
    table(['Machine', ''], Object.entries(machine)),
    CONTEST,
    table(['Package', 'Version'], Object.entries(packages)),
    FILES,
    '## Aims',
    'Ratios of medians, ours to theirs; for completion and hover ours to ours, and a tenth more counts as noise.',
    table(
      ['', 'Aim', 'Found', ''],
      AIMS.map((aim) => {
        const value = aim.value(results);
        const unit = aim.unit ? ` ${aim.unit}` : ' ×';
        return [
          aim.words,
          `≤ ${aim.limit}${unit}`,
          `${number(value)}${unit}`,
          value <= aim.limit ? 'met' : '**missed**',
        ];
      }),
    ),
    ...questions.flatMap(([name, question]) => [
      `## ${question.title}`,
      question.words,
      figures(question, tables[name]),
    ]),
  ].join('\n\n')}\n`;
}

const CONTEST = `SSM Association runs as it ships. Beside it, in the same run and in turn with it:

- the **JSON server** of VS Code (\`vscode-langservers-extracted\`, without the \`core-js\` that only the extracted copy loads);
- the **YAML server** of Red Hat, the newest that runs on this Node; it waits 200 ms after each change before it looks, which is in its times and not in its processor figures;
- a **do-nothing server** on \`vscode-languageserver\`, and **Node itself**: the floors.

Each is one minified file made by esbuild, as VS Code ships servers, and talks over standard input and output. Both peers are given
\`schemas/association.schema.json\`. Diagnostics are asked for where the server answers that, and waited for where it sends them. A run
fails when a server does not find the one mistake in a file, finds another, or completes or explains nothing.`;

const FILES = `The file of 2 KB is one association of \`AWS-RunShellScript\` with a list of commands, a target, a schedule and an output location. Those of
100 KB and 1 MB are batch requests with such associations, 1.5 to 2 KB each; what is typed, completed and hovered stands in the middle.

In the tables: median, p95 in brackets; behind ▸ our median divided by this one, so that less than 1 is faster or smaller.`;

/** One question's figures, the contestants in their order. */
export function figures({ columns, ours }: Question, found: Table): string {
  const names = Object.keys(columns);
  const order = [...SERVERS.map(rowOf), rowOf(DO_NOTHING), BARE_NODE];
  const rows = Object.keys(found).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return table(
    ['', ...Object.values(columns)],
    rows.map((row) => [
      row,
      ...names.map((column) => {
        const [ourRow, ourColumn] = ours(row, column);
        return cell(
          found[row]?.[column],
          ourRow === row && ourColumn === column ? undefined : found[ourRow]?.[ourColumn],
        );
      }),
    ]),
  );
}

const cell = (figure: Figure | undefined, ours: Figure | undefined): string =>
  figure
    ? `${number(figure.median)} (${number(figure.p95)})${ours ? ` ▸ ${number(ours.median / figure.median)}` : ''}`
    : '';

/** Three digits that mean something. */
const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
