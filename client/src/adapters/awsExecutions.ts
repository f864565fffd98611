import {
  type AssociationExecution,
  type AssociationExecutionTarget,
  DescribeAssociationExecutionsCommand,
  GetCommandInvocationCommand,
  ListCommandInvocationsCommand,
  paginateDescribeAssociationExecutionTargets,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { timeOf } from '../deploy/live/liveAssociation.ts';
import { plainText } from '../deploy/plainText.ts';
import type { Answer } from '../deploy/ports.ts';
import type { Call, Execution, ExecutionTarget, Questions } from '../deploy/signedIn.ts';
import { said } from './awsFieldOf.ts';
import { ask, askAll } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** What Systems Manager tells of the runs of an association. */
export function awsExecutions(
  session: AwsSession,
  client: SSMClient,
): Pick<Questions, 'executions' | 'executionTargets' | 'commandError'> {
  return {
    executions: (AssociationId, call) =>
      ask(
        'DescribeAssociationExecutions',
        session,
        call,
        (options) =>
          client.send(new DescribeAssociationExecutionsCommand({ AssociationId, MaxResults: 50 }), options),
        ({ AssociationExecutions }) => (AssociationExecutions ?? []).flatMap(execution).sort(newestFirst),
      ),
    executionTargets: (AssociationId, ExecutionId, call) =>
      askAll(
        'DescribeAssociationExecutionTargets',
        session,
        call,
        (options) =>
          paginateDescribeAssociationExecutionTargets(
            { client, pageSize: 50 },
            { AssociationId, ExecutionId },
            options,
          ),
        ({ AssociationExecutionTargets }) => (AssociationExecutionTargets ?? []).flatMap(executionTarget),
      ),
    commandError: async (commandId, nodeId, call) => {
      const answer = await ask(
        'GetCommandInvocation',
        session,
        call,
        (options) =>
          client.send(new GetCommandInvocationCommand({ CommandId: commandId, InstanceId: nodeId }), options),
        ({ Status, StatusDetails, StandardErrorContent }) =>
          saying(Status, StandardErrorContent, StatusDetails),
      );
      // A document of several steps is asked about step by step, or all at once with shorter texts.
      const hasSteps = !answer.ok && answer.error.name === 'InvalidPluginName';
      return hasSteps ? stepError(commandId, nodeId, call) : answer;
    },
  };

  function stepError(CommandId: string, InstanceId: string, call: Call): Promise<Answer<string>> {
    const input = { CommandId, InstanceId, Details: true };
    return ask(
      'ListCommandInvocations',
      session,
      call,
      (options) => client.send(new ListCommandInvocationsCommand(input), options),
      ({ CommandInvocations }) => {
        const steps = CommandInvocations?.flatMap(({ CommandPlugins }) => CommandPlugins ?? []) ?? [];
        const failed = steps.find(({ Status }) => Status !== 'Success');
        return saying(failed?.Status, afterError(failed?.Output), failed?.StatusDetails);
      },
    );
  }
}

function execution(one: AssociationExecution): readonly Execution[] {
  const { ExecutionId, Status = '', DetailedStatus = '', CreatedTime, ResourceCountByStatus } = one;
  if (!ExecutionId) return [];
  const times = said({ created: timeOf(CreatedTime), counts: ResourceCountByStatus });
  return [{ executionId: ExecutionId, status: Status, detailedStatus: DetailedStatus, ...times }];
}

const newestFirst = (one: Execution, other: Execution): number =>
  (other.created ?? '').localeCompare(one.created ?? '');

function executionTarget(one: AssociationExecutionTarget): readonly ExecutionTarget[] {
  const { ResourceId, Status = '', DetailedStatus = '', OutputSource } = one;
  if (!ResourceId) return [];
  const { OutputSourceId: id, OutputSourceType: type = '' } = OutputSource ?? {};
  return [
    {
      resourceId: ResourceId,
      status: Status,
      detailedStatus: DetailedStatus,
      ...(id && { output: { id, type } }),
    },
  ];
}

function saying(status = '', error = '', details = ''): string {
  return status === 'Success' ? '' : plainText(usefulLines(error) || details);
}

/** Lines that say something: not the rulers that agents and shells draw. */
const usefulLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^-{4,}\w+-{4,}$/.test(line.trim()))
    .join(' ');

/** The output of a step holds what it wrote, then this ruler, then its errors. */
const afterError = (output = ''): string => output.split('----------ERROR-------').at(-1) ?? '';
