import { SHAPES } from './serviceModel.ts';

/** An error as AWS would answer it: a name, and a message where its shape has one. */
export interface ServiceError {
  readonly name: string;
  readonly message: string | undefined;
}

export interface ErrorShape {
  readonly status: number;
  /** The member that carries the message, spelled as on the wire; some errors carry none. */
  readonly messageMember: 'Message' | 'message' | undefined;
  /** What is said when nobody gave a message. */
  readonly defaultMessage?: string;
}

/** `error` is not thrown: it is a value that an operation returns instead of its output. */
export function serviceError(name: string, message?: string): ServiceError {
  return { name, message: message ?? ERRORS[name]?.defaultMessage };
}

/** Errors that every AWS service may answer and no operation declares, with their usual words. */
const COMMON: Readonly<Record<string, ErrorShape>> = {
  ValidationException: common('The input fails to satisfy the constraints of the service.'),
  SerializationException: { status: 400, messageMember: 'Message' },
  AccessDeniedException: {
    status: 400,
    messageMember: 'Message',
    defaultMessage: 'User: arn:aws:iam::123456789012:user/local is not authorized to perform this action',
  },
  ExpiredTokenException: common('The security token included in the request is expired'),
  UnrecognizedClientException: common('The security token included in the request is invalid.'),
  InvalidSignatureException: common('The request signature does not match.'),
  IncompleteSignatureException: common('The Authorization header is not a complete SigV4 header.'),
  MissingAuthenticationTokenException: common('Missing Authentication Token'),
  ThrottlingException: common('Rate exceeded'),
  UnknownOperationException: common('The operation is not known here.'),
};

/** Every error this endpoint can answer, by name: those of the models and the common ones. */
export const ERRORS: Readonly<Record<string, ErrorShape>> = { ...COMMON, ...declaredErrors() };

function common(defaultMessage: string): ErrorShape {
  return { status: 400, messageMember: 'message', defaultMessage };
}

function declaredErrors(): Record<string, ErrorShape> {
  const exceptions = Object.entries(SHAPES).filter(([, shape]) => shape.exception);
  return Object.fromEntries(
    exceptions.map(([name, shape]) => [
      name,
      {
        status: shape.status ?? (shape.fault ? 500 : 400),
        messageMember: shape.members?.Message === undefined ? undefined : ('Message' as const),
      },
    ]),
  );
}
