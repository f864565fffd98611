import {
  AssociationComplianceSeverity,
  AssociationSyncCompliance,
  CreateAssociationBatchRequest$,
  CreateAssociationRequest$,
  UpdateAssociationRequest$,
} from '@aws-sdk/client-ssm';
import { describe, expect, test } from 'vitest';
import { type Field, fieldsOf, REQUESTS } from './fieldsOf.ts';
import { sdkFields } from './sdkFields.ts';

describe('the schema and the installed SDK know the same fields', () => {
  test.each([
    ['create', CreateAssociationRequest$],
    ['update', UpdateAssociationRequest$],
    ['batch', CreateAssociationBatchRequest$],
  ] as const)('%s', (request, sdkSchema) => {
    const ours = [...fieldsOf(REQUESTS[request])].map(line);
    const theirs = [...sdkFields(sdkSchema)];
    expect(
      theirs.filter((field) => !ours.includes(field)),
      'The SDK has fields that schemas/association.schema.json lacks or describes otherwise. Describe them there ' +
        'with the constraints of the service model, copy those to test/schemas/service-model.json, and add values ' +
        'to test/schemas/fields.ts.',
    ).toEqual([]);
    expect(
      ours.filter((field) => !theirs.includes(field)),
      'schemas/association.schema.json has fields that the SDK does not know or describes otherwise. If AWS took ' +
        'them back, remove them from the schema, from test/schemas/service-model.json and test/schemas/fields.ts.',
    ).toEqual([]);
  });

  test.each([
    ['ComplianceSeverity', AssociationComplianceSeverity],
    ['SyncCompliance', AssociationSyncCompliance],
  ])('%s has the same values', (path, values) => {
    const field = [...fieldsOf(REQUESTS.create)].find((candidate) => candidate.path === path);
    expect([field?.schema.enum].flat().toSorted()).toEqual(Object.values(values).toSorted());
  });
});

test('the shapes of the SDK are read as it writes them', () => {
  const namespace = 'com.amazonaws.ssm';
  const pair = [3, namespace, 'Pair', 0, ['Key', 'Values', 'Days'], [0, 64, 1], 2];
  const pairs = [1, namespace, 'Pairs', 0, () => pair];
  const maps = [1, namespace, 'Maps', 0, [2, namespace, 'Map', 8, 0, 64]];
  const request = [3, namespace, 'Request', 0, ['Pairs', 'Maps', 'On'], [() => pairs, [maps, 8], 2]];
  expect([...sdkFields(request)]).toEqual([
    'the request: object',
    'Pairs: array',
    'Pairs[]: object',
    'Pairs[].Key: string (required)',
    'Pairs[].Values: array (required)',
    'Pairs[].Values[]: string',
    'Pairs[].Days: number',
    'Maps: array',
    'Maps[]: map',
    'Maps[]{}: array',
    'Maps[]{}[]: string',
    'On: boolean',
  ]);
});

/** The notation of `sdkFields`. */
function line({ path, schema, required }: Field): string {
  const map = typeof schema.additionalProperties === 'object';
  const type = map ? 'map' : schema.type === 'integer' ? 'number' : schema.type;
  return `${path || 'the request'}: ${type}${required ? ' (required)' : ''}`;
}
