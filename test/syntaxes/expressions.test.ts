import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../support/fileOf.ts';
import { tokensIn } from '../support/grammars.ts';

/** How a string can be written in each format; `%` is its text. */
const HOSTS: Readonly<Record<FormatName, readonly string[]>> = {
  json: ['{ "A": "%" }', '{ "A": ["x", "%"], "B": 1 }', '"%"', '{ "A": "%'],
  yaml: [
    'A: %',
    'A: % # why',
    'A: "%"',
    "A: '%'",
    '- %',
    '- - "%"',
    'A: [x, "%"]',
    "A: {B: '%'}",
    'A: "%',
    '? a\n: %',
    'A: &x !!str %',
  ],
};

const UNQUOTED = / %/;

/** Where text goes over several lines, only what needs no beginning of a string is sure to be seen. */
const BLOCKS = ['A: |\n  %', 'A:\n  - >-\n    %', '- B: |2+ # c\n      %\n', '- |\n  x\n\n  %'];

async function check(
  format: FormatName,
  host: string,
  text: string,
  scope: string | undefined,
): Promise<void> {
  const source = host.replace('%', () => text);
  const found = await tokensIn(source, format);
  expect(found.length, source).toBeGreaterThan(0);
  for (const { scopes } of found) {
    const [, ...inner] = scopes.split(' ');
    expect(
      inner.some((name) => name.startsWith('string.')),
      scopes,
    ).toBe(true);
    if (scope) expect(inner, source).toContain(`${scope}.ssm-association`);
    else
      expect(
        inner.filter((name) => name.endsWith('.ssm-association')),
        source,
      ).toEqual([]);
  }
}

const everywhere = (text: string) =>
  FORMATS.flatMap((format) => HOSTS[format].map((host) => ({ format, host: host, text })));

describe.each([
  ['«cron»(0 2 ? * SUN *)', 'support.function.schedule'],
  ['cron«(»0 2 ? * SUN *)', 'punctuation.definition.schedule.begin'],
  ['cron(0 2 ? * SUN *«)»', 'punctuation.definition.schedule.end'],
  ['cron(«0» 2 ? * SUN *)', 'constant.numeric'],
  ['cron(«0» 2 ? * SUN *)', 'meta.field.minutes'],
  ['cron(0 «2» ? * SUN *)', 'meta.field.hours'],
  ['cron(0 2 «?» * SUN *)', 'meta.field.day-of-month'],
  ['cron(0 2 «?» * SUN *)', 'keyword.operator.any'],
  ['cron(0 2 ? «*» SUN *)', 'meta.field.month'],
  ['cron(0 2 ? «*» SUN *)', 'keyword.operator.every'],
  ['cron(0 2 ? * «SUN» *)', 'meta.field.day-of-week'],
  ['cron(0 2 ? * SUN «2030»)', 'meta.field.year'],
  ['cron(«5» 0 2 ? * SUN *)', 'meta.field.seconds'],
  ['cron(5 «0/30» 2 ? * SUN *)', 'meta.field.minutes'],
  ['cron(0 0«/»4 ? * * *)', 'keyword.operator.step'],
  ['cron(0 0 1«-»5 «JAN» ? *)', 'meta.schedule.cron'],
  ['cron(0 0 1«-»5 JAN ? *)', 'keyword.operator.range'],
  ['cron(0 0 1 «JAN» ? *)', 'constant.language.month'],
  ['cron(0 0 ? * «TUE»#2 *)', 'constant.language.weekday'],
  ['cron(0 0 ? * TUE«#»2 *)', 'keyword.operator.nth'],
  ['cron(0 0 ? * TUE#«2» *)', 'constant.numeric'],
  ['cron(0 0 ? * 3«L» *)', 'keyword.operator.last'],
  ['cron(0 0 ? * «FRI»L *)', 'constant.language.weekday'],
  ['cron(0 0 15«W» * ? *)', 'keyword.operator.weekday'],
  ['«rate»(30 minutes)', 'support.function.schedule'],
  ['rate(«30» minutes)', 'constant.numeric'],
  ['rate(30 «minutes»)', 'keyword.other.unit'],
  ['rate(1 «day»)', 'keyword.other.unit'],
  ['«at»(2020-07-07T15:55:00)', 'support.function.schedule'],
  ['at(«2020-07-07T15:55:00»)', 'constant.numeric.date'],
  ['at(2020-07-07«T»15:55)', 'keyword.operator.time'],
  ['cron(«0» 2', 'constant.numeric'],
  ['rate(«30»', 'constant.numeric'],
  ['«tag»:Env', 'keyword.other.target'],
  ['tag«:»Env', 'punctuation.separator.target'],
  ['tag:«Cost Center/a»', 'variable.other.tag'],
  ['«tag»:', 'keyword.other.target'],
  ['«resource-groups»:Name', 'keyword.other.target'],
  ['resource-groups:«Name»', 'variable.other.resource-group'],
  ['«InstanceIds»', 'keyword.other.target'],
  ['«tag-key»', 'keyword.other.target'],
  ['«AWS::EC2::Instance»', 'keyword.other.target'],
  ['«$LATEST»', 'constant.language.version'],
  ['«$DEFAULT»', 'constant.language.version'],
  ['say «{{»ssm:/a/b}}', 'punctuation.definition.template-expression.begin'],
  ['say {{«ssm»:/a/b}}', 'keyword.other.reference'],
  ['say {{ «ssm-secure»:a.b }}', 'keyword.other.reference'],
  ['say {{ssm:«/a/b»}} so', 'variable.other.parameter'],
  ['say {{ssm:/a/b«}}»', 'punctuation.definition.template-expression.end'],
  ['«arn»:aws:iam::123456789012:role/Run', 'keyword.other.arn'],
  ['arn:«aws-cn»:ssm:cn-north-1:123456789012:document/a', 'constant.other.partition'],
  ['arn:aws:«ssm»:eu-west-1:123456789012:document/a', 'support.type.service'],
  ['arn:aws:ssm:«eu-west-1»:123456789012:document/a', 'constant.other.region'],
  ['arn:aws:ssm:eu-west-1:«123456789012»:document/a', 'constant.numeric.account'],
  ['arn:aws:ssm:eu-west-1:123456789012:«document/a»', 'variable.other.resource'],
])('%s is %s', (text, scope) => {
  const isKey = text.endsWith(':');
  test.each(everywhere(text).filter(({ host }) => !(isKey && UNQUOTED.test(host))))(
    'in $format: $host',
    ({ format, host }) => check(format, host, text, scope),
  );
});

describe.each([
  ['«cron»(0 2 ? * SUN *)', 'support.function.schedule'],
  ['rate(30 «minutes»)', 'keyword.other.unit'],
  ['say {{ssm:«/a/b»}} so', 'variable.other.parameter'],
  ['use «arn»:aws:iam::123456789012:role/Run', 'keyword.other.arn'],
  ['«tag:x # and: more»', undefined],
])('%s in a block of lines is %s', (text, scope) => {
  test.each(BLOCKS)('%j', (host) => check('yaml', host, text, scope));
});

describe.each([
  '«echo cron(0 2 * * *)»',
  '«not-cron(1)»',
  '«tags:x»',
  '«use tag:x»',
  '«InstanceIdsOf»',
  '«$LATEST_NOT»',
  '«echo $LATEST»',
  '«{{global:DATE}} a»',
  '«barn:aws:iam::1:x»',
])('%s is only text', (text) => {
  const isFlow = text.startsWith('«{');
  test.each(everywhere(text).filter(({ host }) => !(isFlow && UNQUOTED.test(host))))(
    'in $format: $host',
    ({ format, host }) => check(format, host, text, undefined),
  );
});
