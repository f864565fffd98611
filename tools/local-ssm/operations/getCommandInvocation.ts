import { targetStatus } from '../execution.ts';
import type { OperationCall, OperationResult } from '../operation.ts';
import { serviceError } from '../serviceError.ts';

/** How a command that a run sent went on one node. A run that is still pending has sent none. */
export function getCommandInvocation({ input, associations }: OperationCall): OperationResult {
  for (const { executions } of associations.all()) {
    for (const execution of executions) {
      const { outputType, started } = execution;
      const target = execution.targets.find(
        ({ outputId, resourceId }) => outputId === input.CommandId && resourceId === input.InstanceId,
      );
      if (target === undefined || outputType !== 'RunCommand' || started === undefined) continue;
      const Status = targetStatus(execution, target);
      return {
        output: {
          CommandId: target.outputId,
          InstanceId: target.resourceId,
          Comment: '',
          DocumentName: execution.document,
          PluginName: 'aws:runShellScript',
          ResponseCode: Status === 'Success' ? 0 : Status === 'Failed' ? 1 : -1,
          ExecutionStartDateTime: new Date(started * 1000).toISOString(),
          Status,
          StatusDetails: Status,
          StandardOutputContent: '',
          StandardErrorContent: Status === 'Failed' ? (target.failure ?? '') : '',
        },
      };
    }
  }
  return { error: serviceError('InvocationDoesNotExist') };
}
