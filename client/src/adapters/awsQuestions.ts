import { SSMClient } from '@aws-sdk/client-ssm';
import type { Questions } from '../deploy/signedIn.ts';
import { awsAlias } from './awsAlias.ts';
import { awsAssociations } from './awsAssociations.ts';
import { awsDocuments } from './awsDocuments.ts';
import { awsExecutions } from './awsExecutions.ts';
import { awsGroups } from './awsGroups.ts';
import { awsNodes } from './awsNodes.ts';
import { askingConfig } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** The verbs that only ask. They share a client for each service: its connections, and its pace once AWS slows it down. */
export function awsQuestions(session: AwsSession): Questions {
  const client = new SSMClient(askingConfig(session, 'ssm'));
  return {
    alias: (call) => awsAlias(session, call),
    ...awsAssociations(session, client),
    ...awsExecutions(session, client),
    ...awsNodes(session, client),
    ...awsGroups(session),
    ...awsDocuments(session, client),
  };
}
