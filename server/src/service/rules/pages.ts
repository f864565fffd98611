const GUIDE = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/';

/** Cron and rate expressions. */
export const SCHEDULES_PAGE = `${GUIDE}reference-cron-and-rate-expressions.html`;

/** Targets and rate control of associations. */
export const TARGETS_PAGE = `${GUIDE}systems-manager-state-manager-targets-and-rate-controls.html`;

/** The request and its members. */
export const API_PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateAssociation.html';

/** An entry of `TargetLocations`. */
export const TARGET_LOCATION_PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_TargetLocation.html';

/** Parameters of documents: types, limits, how they are written. */
export const PARAMETERS_PAGE = `${GUIDE}documents-syntax-data-elements-parameters.html`;
