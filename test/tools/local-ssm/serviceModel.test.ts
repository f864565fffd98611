import * as groups from '@aws-sdk/client-resource-groups';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import * as ssm from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { type ServiceModel, shapeOf } from '../../../tools/local-ssm/serviceModel.ts';
import { RESOURCE_GROUPS, type Service, SSM, TAGGING } from '../../../tools/local-ssm/services.ts';

const SERVICES: readonly (readonly [Service, object])[] = [
  [SSM, ssm],
  [TAGGING, tagging],
  [RESOURCE_GROUPS, groups],
];

const structures = SERVICES.flatMap(([{ signingName, model }, sdk]) =>
  Object.entries(model.shapes)
    .filter(([, shape]) => shape.type === 'structure')
    .map(([name, shape]) => ({ service: signingName, name, shape, sdk })),
);

/** The SDK's own description of a structure: members in order, the required ones first and counted. */
function sdkStructure(
  name: string,
  sdk: object,
): { readonly members: readonly string[]; readonly required: readonly string[] } {
  const schema: unknown = Object.entries(sdk).find(([exported]) => exported === `${name}$`)?.[1];
  if (!Array.isArray(schema) || !Array.isArray(schema[4]))
    throw new Error(`The SDK has no schema of ${name}`);
  const members: readonly string[] = schema[4];
  return { members: members.toSorted(), required: members.slice(0, schema[6] ?? 0).toSorted() };
}

describe('the service models hold what the installed SDK knows', () => {
  test.each(structures)('$service: $name', ({ name, shape, sdk }) => {
    expect({
      members: Object.keys(shape.members ?? {}).toSorted(),
      required: (shape.required ?? []).toSorted(),
    }).toEqual(sdkStructure(name, sdk));
  });
});

describe.each(SERVICES.map(([service]) => service))('$signingName', ({ model, operations }) => {
  test('every shape that is named is there, and every shape that is there is named', () => {
    expect(namedIn(model)).toEqual(Object.keys(model.shapes).toSorted());
  });

  test('every operation of the model is answered', () => {
    expect(Object.keys(operations)).toEqual(Object.keys(model.operations));
  });
});

function namedIn({ operations }: ServiceModel): readonly string[] {
  const named = new Set(
    Object.values(operations).flatMap(({ input, output, errors }) => [input, output, ...errors]),
  );
  for (const name of named) {
    const { members = {}, member, key, value } = shapeOf(name);
    for (const inner of [...Object.values(members), member, key, value]) {
      if (inner !== undefined) named.add(inner);
    }
  }
  return [...named].toSorted();
}

test('a shape name means one shape', () => {
  const names = SERVICES.flatMap(([{ model }]) => Object.keys(model.shapes));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
