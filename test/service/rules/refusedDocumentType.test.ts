import { refusedDocumentType } from '../../../server/src/service/rules/refusedDocumentType.ts';
import { testRule } from '../../support/testRule.ts';

const ownOf = (type: 'Session' | 'Automation') => ({
  find: (name: string) =>
    name === 'Mine' ? { name, type, confidence: 'high' as const, parameters: {} } : undefined,
  all: () => [],
});

testRule(refusedDocumentType, {
  valid: ['Name: AWS-RunPatchBaseline\n', 'Name: Unheard-Of\n', "Name: ''\n"],
  invalid: [
    ['Name: «AmazonCloudWatchAgent»\n', { says: 'AWS-ConfigureAWSPackage' }],
    ['Name: «SSM-SessionManagerRunShell»\n', { severity: 'warning', says: 'Session' }],
  ],
});

testRule(refusedDocumentType, {
  around: { documents: ownOf('Session') },
  valid: ['Name: Other\n'],
  invalid: [['Name: «Mine»\n', { severity: 'warning', says: 'Session' }]],
});

testRule(refusedDocumentType, {
  around: { documents: ownOf('Automation') },
  valid: ['Name: Mine\n'],
  invalid: [],
});
