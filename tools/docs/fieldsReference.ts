import { stringify } from 'yaml';
import { fieldInMarkdown, shapeInWords } from '../../server/src/service/fieldWords.ts';
import type { RequestKind } from '../../server/src/service/requestKind.ts';
import {
  entrySchema,
  itemSchema,
  membersOf,
  requestSchema,
  type Schema,
} from '../../server/src/service/schema.ts';
import { standIn, templateOf } from '../../server/src/service/template.ts';
import type { JsonValue, Path } from '../../server/src/service/tree.ts';

/** A field of a request, with a small file that has it. */
export interface DocumentedField {
  readonly kind: RequestKind;
  /** `Targets[].Key`: `[]` is any item of a list, `{}` any value of a map. */
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly example: JsonValue;
}

/** Markdown: every field of the three requests, from the schema alone. */
export function fieldsReference(): string {
  const sections = SECTIONS.map(({ kind, title, words }) =>
    [`## ${title}`, words, ...documentedFields(kind).map(entry)].join('\n\n'),
  );
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

/** In the order of the schema, nested ones behind the field that holds them; what is said before is left out. */
export function documentedFields(kind: RequestKind): readonly DocumentedField[] {
  const schema = requestSchema(kind);
  const before = new Set(
    kind === 'create' ? [] : documentedFields('create').map(({ schema: known }) => known),
  );
  return membersOf(schema)
    .filter(([, member]) => !before.has(member) && !(kind === 'update' && isKnown(member, before)))
    .flatMap(([name, member]) =>
      below([name], member, schema.required?.includes(name) ?? false, around(kind, name)).map((field) => ({
        kind,
        ...field,
      })),
    )
    .filter((field) => !before.has(field.schema));
}

const isKnown = (schema: Schema, known: ReadonlySet<Schema>): boolean =>
  [...known].some(({ description }) => description !== undefined && description === schema.description);

function below(
  at: Path,
  schema: Schema,
  required: boolean,
  file: JsonValue,
): Omit<DocumentedField, 'kind'>[] {
  const example = put(file, at, standIn(templateOf(schema)));
  const field = { name: nameOf(at), schema, required, example };
  const items = itemSchema(schema);
  const entries = entrySchema(schema);
  const inner = membersOf(items ?? schema);
  const steps: Path = items ? [...at, 0] : at;
  const held = (items ?? schema).required ?? [];
  if (entries || inner.length === 0) return [field];
  return [
    field,
    ...inner.flatMap(([name, member]) => below([...steps, name], member, held.includes(name), example)),
  ];
}

const entry = ({ name, schema, required, example }: DocumentedField): string =>
  [
    `### \`${name}\``,
    shapeInWords(schema, required),
    fieldInMarkdown(schema),
    `\`\`\`yaml\n${stringify(example)}\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');

const nameOf = (at: Path): string =>
  at.map((step, index) => (typeof step === 'number' ? '[]' : index > 0 ? `.${step}` : step)).join('');

/** A file to put a field in: with somewhere to run, where the field does not say that itself. */
function around(kind: RequestKind, field: string): JsonValue {
  const placed = ['Targets', 'TargetMaps', 'TargetLocations', 'InstanceId'].includes(field);
  const request = placed
    ? NAMED
    : { ...NAMED, Targets: [{ Key: 'tag:Environment', Values: ['Production'] }] };
  if (kind === 'batch') return { Entries: [request] };
  return kind === 'create' ? request : { AssociationId: '8dfe3659-4309-493a-8755-0123456789ab' };
}

const NAMED = { Name: 'AWS-UpdateSSMAgent' };

/** `json` with `value` at `at`; members that are there already stay. */
function put(json: JsonValue | undefined, [step, ...rest]: Path, value: JsonValue): JsonValue {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const [first, ...others]: readonly JsonValue[] = Array.isArray(json) ? json : [];
    return [put(first, rest, value), ...others];
  }
  const members = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
  return { ...members, [step]: put(Reflect.get(members, step), rest, value) };
}

const HEAD = `# Fields

Every field that an association file may hold, as AWS's API takes it: written from
[the schema](../schemas/association.schema.json), which also feeds hover, completion and validation. Not to be edited:
\`npm run docs\` writes it. What fields mean together is told by [the rules](rules.md).`;

const SECTIONS = [
  {
    kind: 'create',
    title: 'CreateAssociation',
    words: 'A file without `Entries` and `AssociationId` is a request to create one association.',
  },
  {
    kind: 'update',
    title: 'UpdateAssociation',
    words:
      'A file with `AssociationId` changes an association. It takes the fields above except `InstanceId` and `Tags`, and these:',
  },
  {
    kind: 'batch',
    title: 'CreateAssociationBatch',
    words:
      'A file with `Entries` creates several associations. Each entry takes the fields above except `Tags` and `AssociationDispatchAssumeRole`.',
  },
] as const;
