import { atWithoutInterval } from './atWithoutInterval.ts';
import { automationParameterCount } from './automationParameterCount.ts';
import { automationWithoutRole } from './automationWithoutRole.ts';
import { automationWithoutTargetParameter } from './automationWithoutTargetParameter.ts';
import { brokenParameterReference } from './brokenParameterReference.ts';
import { bucketName } from './bucketName.ts';
import { durationWithoutInterval } from './durationWithoutInterval.ts';
import { emptyTargetValue } from './emptyTargetValue.ts';
import { fieldsBesideInstanceId } from './fieldsBesideInstanceId.ts';
import { incompleteLocation } from './incompleteLocation.ts';
import { incompleteTarget } from './incompleteTarget.ts';
import { instanceIdAndTargets } from './instanceIdAndTargets.ts';
import { instanceIdShape } from './instanceIdShape.ts';
import { instanceIdWithNewDocument } from './instanceIdWithNewDocument.ts';
import { intervalWithoutSchedule } from './intervalWithoutSchedule.ts';
import { intervalWithRate } from './intervalWithRate.ts';
import { inventoryForAllTwice } from './inventoryForAllTwice.ts';
import { keyPrefixSlash } from './keyPrefixSlash.ts';
import { leftoverEmpty } from './leftoverEmpty.ts';
import { locationAccount } from './locationAccount.ts';
import { locationAlarm } from './locationAlarm.ts';
import { manualComplianceWithoutAssociationId } from './manualComplianceWithoutAssociationId.ts';
import { missingParameter } from './missingParameter.ts';
import { noDispatchRole } from './noDispatchRole.ts';
import { nothingTargeted } from './nothingTargeted.ts';
import { offsetWithoutCron } from './offsetWithoutCron.ts';
import { offsetWithoutInterval } from './offsetWithoutInterval.ts';
import { offsetWithoutNthWeekday } from './offsetWithoutNthWeekday.ts';
import { outputWithoutBucket } from './outputWithoutBucket.ts';
import { parameterCase } from './parameterCase.ts';
import { parameterCount } from './parameterCount.ts';
import { parameterNotAMap } from './parameterNotAMap.ts';
import { parameterPattern } from './parameterPattern.ts';
import { patchAssociationWithoutManual } from './patchAssociationWithoutManual.ts';
import { plainTextSecret } from './plainTextSecret.ts';
import { refusedDocumentType } from './refusedDocumentType.ts';
import { regionShape } from './regionShape.ts';
import { repeatedAssociation } from './repeatedAssociation.ts';
import { repeatedCalendar } from './repeatedCalendar.ts';
import { repeatedElsewhere } from './repeatedElsewhere.ts';
import { repeatedTag } from './repeatedTag.ts';
import { repeatedTarget } from './repeatedTarget.ts';
import { reservedTagKey } from './reservedTagKey.ts';
import { resourceGroupWithOthers } from './resourceGroupWithOthers.ts';
import { resourceTypeFilters } from './resourceTypeFilters.ts';
import type { Rule } from './rule.ts';
import { secureReferenceOutsideDownload } from './secureReferenceOutsideDownload.ts';
import { severalAutomationTargets } from './severalAutomationTargets.ts';
import { severalResourceGroups } from './severalResourceGroups.ts';
import { targetLocationsOnCommand } from './targetLocationsOnCommand.ts';
import { targetParameterOnCommand } from './targetParameterOnCommand.ts';
import { targetParameterWithoutTargets } from './targetParameterWithoutTargets.ts';
import { targetsAndTargetMaps } from './targetsAndTargetMaps.ts';
import { unknownParameter } from './unknownParameter.ts';
import { unsupportedTargetKey } from './unsupportedTargetKey.ts';
import { updateClearsFields } from './updateClearsFields.ts';
import { valueNotAllowed } from './valueNotAllowed.ts';
import { versionOfAwsDocument } from './versionOfAwsDocument.ts';
import { versionOfSharedDocument } from './versionOfSharedDocument.ts';
import { wideTargets } from './wideTargets.ts';
import { wildcardElsewhere } from './wildcardElsewhere.ts';
import { wildcardWithOthers } from './wildcardWithOthers.ts';
import { windowReference } from './windowReference.ts';
import { wrongTargetParameter } from './wrongTargetParameter.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  // What it is applied to.
  nothingTargeted,
  targetsAndTargetMaps,
  unsupportedTargetKey,
  instanceIdShape,
  wideTargets,
  instanceIdAndTargets,
  fieldsBesideInstanceId,
  instanceIdWithNewDocument,
  incompleteTarget,
  emptyTargetValue,
  wildcardElsewhere,
  wildcardWithOthers,
  severalResourceGroups,
  resourceGroupWithOthers,
  severalAutomationTargets,
  resourceTypeFilters,
  repeatedTarget,
  // Where else it runs, where its output goes, what it carries.
  bucketName,
  outputWithoutBucket,
  keyPrefixSlash,
  regionShape,
  targetLocationsOnCommand,
  locationAccount,
  incompleteLocation,
  locationAlarm,
  reservedTagKey,
  repeatedTag,
  repeatedCalendar,
  leftoverEmpty,
  // When it runs.
  offsetWithoutInterval,
  offsetWithoutCron,
  offsetWithoutNthWeekday,
  intervalWithRate,
  intervalWithoutSchedule,
  atWithoutInterval,
  durationWithoutInterval,
  // What it runs, and how runbooks are told their targets.
  versionOfAwsDocument,
  versionOfSharedDocument,
  refusedDocumentType,
  automationWithoutTargetParameter,
  wrongTargetParameter,
  targetParameterWithoutTargets,
  targetParameterOnCommand,
  automationParameterCount,
  automationWithoutRole,
  manualComplianceWithoutAssociationId,
  patchAssociationWithoutManual,
  noDispatchRole,
  updateClearsFields,
  // What it is given.
  missingParameter,
  unknownParameter,
  parameterCase,
  valueNotAllowed,
  parameterPattern,
  parameterCount,
  parameterNotAMap,
  plainTextSecret,
  brokenParameterReference,
  secureReferenceOutsideDownload,
  windowReference,
  // Among others.
  inventoryForAllTwice,
  repeatedAssociation,
  repeatedElsewhere,
];
