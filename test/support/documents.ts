import { documentsOf } from '../../server/src/service/documents/documentsOf.ts';
import type { Catalogue, SsmDocument } from '../../server/src/service/documents/ssmDocument.ts';
import type { Surroundings } from '../../server/src/service/surroundings.ts';

/** A few documents with every kind of parameter, for tests in which AWS's own are not the point. */
export const catalogue: Catalogue = {
  date: '2026-11-24',
  documents: {
    'AWS-Clean': {
      type: 'Command',
      schemaVersion: '2.2',
      platforms: ['Linux', 'MacOS'],
      purpose: 'Cleans what is old',
      confidence: 'high',
      parameters: {
        Depth: { type: 'Integer', required: false, default: 3, range: [1, 9], description: 'How deep' },
        Mode: {
          type: 'String',
          required: true,
          allowedValues: ['Look', 'Sweep'],
          description: 'Look reports only',
        },
        commands: { type: 'StringList', required: true, minItems: 1, maxItems: 3 },
        Force: { type: 'Boolean', required: false, default: false },
        Where: { type: 'String', required: false, default: '', knownValues: ['/tmp', '/var'], maxChars: 20 },
        Id: { type: 'String', required: false, allowedPattern: '^[a-f0-9]{4}$', confidence: 'low' },
        sourceType: { type: 'String', required: false, knownValues: ['GitHub', 'S3'] },
        sourceInfo: { type: 'StringMap', required: false },
      },
    },
    'AWS-OldClean': {
      type: 'Command',
      purpose: 'Cleaned what was old',
      deprecated: true,
      confidence: 'low',
      parameters: {},
    },
    'AWS-Halt': {
      type: 'Automation',
      schemaVersion: '0.3',
      purpose: 'Halts machines',
      confidence: 'medium',
      parameters: {
        Force: { type: 'Boolean', required: false },
        Reason: { type: 'String', required: true },
        AutomationAssumeRole: { type: 'String', required: false },
        InstanceId: { type: 'StringList', required: true, description: 'Machines to halt' },
      },
    },
    'AWS-Talk': { type: 'Session', confidence: 'medium', parameters: {} },
  },
};

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A document of the workspace, whose words nobody vouches for. */
export const own: SsmDocument = {
  name: 'Our-Setup',
  type: 'Command',
  schemaVersion: '2.2',
  purpose: 'Sets **up** [us](command:x)',
  confidence: 'high',
  origin: { uri: 'file:///our.ssm.yaml', span: { start: 0, end: 0 }, rangeOf: () => NOWHERE },
  parameters: {
    stage: {
      type: 'String',
      required: true,
      allowedValues: ['one`two', 'three'],
      description: '<b>bold</b>',
    },
  },
};

export const around: Surroundings = { documents: documentsOf(() => catalogue, [own]) };
