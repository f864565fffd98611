import { fieldSpecs } from './cronFieldSpec.ts';
import { cronValueInWords } from './cronValueInWords.ts';
import { type FieldHelp, type ScheduleSignature, signatureOf } from './fieldHelp.ts';
import {
  type CronFieldTexts,
  cronProposals,
  type Proposal,
  rateUnitProposals,
  rateValueProposals,
} from './proposals.ts';
import { type ScheduleKind, shapeOf } from './shape.ts';
import { replaceIn, type Span, type Token, wordsIn } from './span.ts';

/** The field of an expression that holds the cursor. */
export interface FieldAt {
  readonly kind: ScheduleKind;
  readonly signature: ScheduleSignature;
  /** Index among the fields of the signature; past its end where there is one field too many. */
  readonly index: number;
  /** Missing where `index` is past the end. */
  readonly field: FieldHelp | undefined;
  /** What the value there means, or what is wrong with it; of cron expressions only. */
  readonly meaning: string | undefined;
  /** The characters of the field as far as written; empty, at the cursor, where none are. */
  readonly span: Span;
  /** Values for the field, best first; they fit the other fields and replace `span`. */
  readonly proposals: readonly Proposal[];
  /** The day of the month, which some proposals change with them. */
  readonly dayOfMonth: Span | undefined;
}

/** Where an offset stands between the parentheses of `cron(…)`, `rate(…)` or `at(…)`; they may still be open. */
export function fieldAt(source: string, offset: number): FieldAt | undefined {
  const shape = shapeOf(source);
  if (!shape || !(offset >= shape.body.start && offset <= shape.body.end)) return undefined;
  const { kind, body } = shape;
  const words = kind === 'at' ? partsOfTime(source, body) : wordsIn(source, body);
  const before = words.filter(({ span }) => span.end < offset).length;
  const touched = words[before];
  const written = touched && touched.span.start <= offset ? touched : undefined;
  const signature = signatureOf(kind, words.length + (written ? 0 : 1));
  const spec = kind === 'cron' ? fieldSpecs(signature.fields.length)[before] : undefined;
  return {
    kind,
    signature,
    index: before,
    field: signature.fields[before],
    meaning: written && spec && cronValueInWords(source, written, spec),
    span: written?.span ?? { start: offset, end: offset },
    proposals: proposalsFor(kind, words, before, written !== undefined),
    dayOfMonth: kind === 'cron' ? words[signature.fields.length - 4]?.span : undefined,
  };
}

/** The expression after a proposal is taken. */
export function taken(source: string, { span, dayOfMonth }: FieldAt, proposal: Proposal): string {
  const after = replaceIn(source, span, proposal.text);
  // The day of the month stands before the weekday: changed last, it moves nothing.
  return proposal.dayOfMonth && dayOfMonth ? replaceIn(after, dayOfMonth, proposal.dayOfMonth) : after;
}

/** Digits between the separators of a date and time; an empty part counts where a separator ends it. */
function partsOfTime(source: string, body: Span): readonly Token[] {
  const text = source.slice(body.start, body.end);
  return [...text.matchAll(/[^-T: ]+|(?<=[-T: ])(?=[-T: ]|$)|^(?=[-T: ])/gi)].map((match) => {
    const start = body.start + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

function proposalsFor(
  kind: ScheduleKind,
  words: readonly Token[],
  index: number,
  written: boolean,
): readonly Proposal[] {
  // What stands behind the cursor moves by one field while the one at the cursor is not written.
  const textOf = (at: number): string | undefined => words[at > index && !written ? at - 1 : at]?.text;
  switch (kind) {
    case 'at':
      return [];
    case 'rate':
      if (index > 1) return [];
      return index === 0 ? rateValueProposals(textOf(1)) : rateUnitProposals(textOf(0));
    case 'cron': {
      const specs = fieldSpecs(words.length + (written ? 0 : 1));
      const spec = specs[index];
      const entries = specs.map(({ name }, at) => [name, at === index ? undefined : textOf(at)] as const);
      const others: CronFieldTexts = Object.fromEntries(entries);
      return spec ? cronProposals(spec.name, others) : [];
    }
  }
}
