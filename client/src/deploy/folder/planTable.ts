import { planInWords } from './countsInWords.ts';
import { markdownCell } from './markdownCell.ts';
import { markdownTable } from './markdownTable.ts';
import { placeLines } from './placeLines.ts';
import type { Plan, Row } from './plan.ts';
import { planCells } from './planCells.ts';
import { runsAtOnce } from './runsAtOnce.ts';

/** A plan as a Markdown page: where, how many, which run at once, and a line for every file. Values of parameters are not shown. */
export function planTable(plan: Plan): string {
  const running = plan.rows.filter(runsAtOnce);
  return [
    `# Association files: ${planInWords(plan)}`,
    '',
    ...placeLines(plan).map((line) => `- ${markdownCell(line, 500)}`),
    `- ${running.length === 0 ? 'None runs at once' : `**${running.length} RUN AT ONCE on all their targets**; they are marked below`}`,
    '',
    'Nothing has been created or changed yet.',
    '',
    markdownTable(['File', 'Plan', 'At once', 'Association', 'Details'], plan.rows.map(cells)),
    '',
  ].join('\n');
}

function cells(row: Row): readonly string[] {
  const { file, plan, association, details } = planCells(row);
  return [file, plan, runsAtOnce(row) ? '**RUNS**' : '', association, details];
}
