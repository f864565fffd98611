import type { Span } from '../tree.ts';
import { isLiteralSecret } from './secretName.ts';

/** The first secret inside a text that is more than it: a command, a URL, JSON. Offsets into the text. */
export function secretIn(text: string): Span | undefined {
  if (!HINT.test(text)) return undefined;
  for (const { form, isCertain } of FORMS) {
    for (const match of text.matchAll(form)) {
      const secret = unquoted(match.groups?.secret ?? match[0]);
      if (isCertain ? /EXAMPLE/.test(secret) : !isLiteralSecret(secret)) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      return { start, end: start + secret.length };
    }
  }
  return undefined;
}

/** Without one of these there is no secret that the forms could find. */
const HINT =
  /pass|pwd|secret|token|key|bearer|credential|:\/\/|curl|docker|mysql|net\s+user|SecureString|AKIA|ASIA|gh[a-z]_|github_pat|xox|glpat|sk_live|eyJ/i;

interface SecretForm {
  /** What stands in the group `secret`, or all of it, is the secret. */
  readonly form: RegExp;
  /** Set where the form alone tells, so that its text need not be looked at. */
  readonly isCertain?: true;
}

const VALUE = String.raw`(?<secret>"[^"\n]+"|'[^'\n]+'|[^\s"';|&,)]+)`;
const WORD =
  '(?:password|passwd|passphrase|pwd|secret|token|api[-_]?key|access[-_]?key|secret[-_]?key|private[-_]?key|auth[-_]?key|license[-_]?key)';

const FORMS: readonly SecretForm[] = [
  { form: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g, isCertain: true },
  { form: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, isCertain: true },
  { form: /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,})/g, isCertain: true },
  { form: /\bxox[abeoprs]-[\w-]{10,}|\bsk_live_\w{16,}/g, isCertain: true },
  { form: /\beyJ[\w-]{10,300}\.eyJ[\w-]{10,2000}\.[\w-]+/g, isCertain: true },
  // `https://user:secret@host`
  { form: /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s/:@'"]+:(?<secret>[^\s/@'"]+)@/gi },
  { form: /\bBearer\s+(?<secret>[\w.~+/-]{16,})/g },
  // `--password secret`, `-Password 'secret'`, `/token:secret`
  { form: new RegExp(String.raw`(?:^|[\s"'])--?(?:[a-z]+[-_])*${WORD}(?:[=:]|\s+)${VALUE}`, 'gi') },
  { form: new RegExp(String.raw`(?:^|\s)/${WORD}[=:]${VALUE}`, 'gi') },
  // `DB_PASSWORD=secret`, `$password = 'secret'`, `aws configure set aws_secret_access_key secret`
  { form: new RegExp(String.raw`\b\w*${WORD}=${VALUE}`, 'gi') },
  { form: new RegExp(String.raw`\b\w*${WORD}\s+=\s+(?<secret>"[^"\n]+"|'[^'\n]+')`, 'gi') },
  { form: /\baws_(?:secret_access_key|session_token)\s+(?<secret>[^\s"'=]{16,})/gi },
  // `"password": "secret"`
  { form: new RegExp(String.raw`["'][\w-]*${WORD}["']\s*:\s*(?<secret>"[^"\n]+"|'[^'\n]+')`, 'gi') },
  // What common commands take a secret by.
  { form: /\bcurl\b[^\n;|]{0,300}\s(?:-u|--user)[\s=]*["']?[^\s:"'$]+:(?<secret>[^\s"']+)/g },
  { form: /\b(?:sshpass|docker\s+login)\b[^\n;|]{0,300}\s-p\s*(?<secret>"[^"\n]+"|'[^'\n]+'|[^\s"']+)/g },
  { form: /\bmysql\w*\s[^\n;|]{0,300}-p(?<secret>[^\s"']+)/g },
  { form: /\becho\s+["']?[^\s:"'$]+:(?<secret>[^\s"'|]+)["']?\s*\|\s*(?:sudo\s+)?chpasswd\b/g },
  { form: /\bnet\s+user\s+\S+\s+(?<secret>[^\s/]+)\s+\/add\b/gi },
  { form: /\bConvertTo-SecureString\s+(?:-String\s+)?(?<secret>"[^"\n]+"|'[^'\n]+')/gi },
];

const unquoted = (text: string): string => (/^(["']).*\1$/.test(text) ? text.slice(1, -1) : text);
