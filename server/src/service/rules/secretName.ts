/** Whether a parameter of this name is there to take a secret: `DbPassword`, `api_key`; not `TokenUrl`, `SecretName`. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name.replace(/[\s_.-]/g, ''));

/** Whether a text can be a secret itself, and is neither a reference to one, nor its name, nor a stand-in. */
export const isLiteralSecret = (text: string): boolean => {
  const value = text.trim();
  return value !== '' && !NOT_LITERAL.some((form) => form.test(value)) && !isNameOfSecret(value);
};

const SECRET_NAME =
  /(?:password|passwd|passphrase|pwd|secret|token|(?:api|access|secret|private|license|auth|account|ssh)key|credentials?|connectionstring)(?:value|text)?$/i;

const NOT_LITERAL: readonly RegExp[] = [
  // A reference, a variable, a command whose output counts, a place to be filled in.
  /\{\{.*\}\}/s,
  /^[$`(<%@{[&|=!-]/,
  /[$%]\{|\$\(/,
  // Where it is kept: a path, an ARN, an address.
  /^\.{0,2}\/[\w./-]*$/,
  /^(?:arn|s3|https?|file|ssm|vault|secretsmanager|param(?:eter)?):/i,
  /^[a-z]:\\/i,
  // A switch, a small number.
  /^(?:true|false|yes|no|on|off|enabled|disabled|none|null|n\/a|\d{1,4})$/i,
  // A stand-in.
  /^(?:(.)\1+|\.{3}|to-?do|tbd|redacted|hidden|change[-_ ]?(?:me|it)|placeholder|replace[-_ ]?.*|your[-_ ].*|example.*|.*EXAMPLE(?:KEY)?)$/i,
];

/** Words joined by hyphens or underscores, one of which says what they name: `my-api-token`. */
const isNameOfSecret = (value: string): boolean =>
  /^(?:[a-z]+(?:[-_/][a-z]+)*)$/i.test(value) &&
  (/[-_/]/.test(value) ? /pass|pwd|secret|token|key|cred/i.test(value) : SECRET_NAME_ALONE.test(value));

const SECRET_NAME_ALONE = /^(?:password|passwd|secret|token|apikey|key|credentials?)$/i;
