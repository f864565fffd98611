import * as sdk from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../tools/local-ssm/operations.ts';
import { serviceModel, shapeOf } from '../../../tools/local-ssm/serviceModel.ts';

const structures = Object.entries(serviceModel.shapes).filter(([, shape]) => shape.type === 'structure');

/** The SDK's own description of a structure: members in order, the required ones first and counted. */
function sdkStructure(name: string): {
  readonly members: readonly string[];
  readonly required: readonly string[];
} {
  const schema: unknown = Object.entries(sdk).find(([exported]) => exported === `${name}$`)?.[1];
  if (!Array.isArray(schema) || !Array.isArray(schema[4]))
    throw new Error(`The SDK has no schema of ${name}`);
  const members: readonly string[] = schema[4];
  return { members: members.toSorted(), required: members.slice(0, schema[6] ?? 0).toSorted() };
}

describe('the service model holds what the installed SDK knows', () => {
  test.each(structures)('%s', (name, shape) => {
    expect({
      members: Object.keys(shape.members ?? {}).toSorted(),
      required: (shape.required ?? []).toSorted(),
    }).toEqual(sdkStructure(name));
  });
});

test('every shape that is named is there, and every shape that is there is named', () => {
  const named = new Set(
    Object.values(serviceModel.operations).flatMap(({ input, output, errors }) => [input, output, ...errors]),
  );
  for (const name of named) {
    const { members = {}, member, key, value } = shapeOf(name);
    for (const inner of [...Object.values(members), member, key, value]) {
      if (inner !== undefined) named.add(inner);
    }
  }
  expect([...named].toSorted()).toEqual(Object.keys(serviceModel.shapes).toSorted());
});

test('every operation of the model is answered', () => {
  expect(Object.keys(OPERATIONS)).toEqual(Object.keys(serviceModel.operations));
});
