import { describe, expect, test } from 'vitest';
import { secretIn } from '../../../server/src/service/rules/secretIn.ts';
import { marked } from '../../support/markers.ts';

const FOUND: readonly string[] = [
  './register.sh --token «4b1f9c0e77d2»',
  './register.sh --api-key="«4b1f9c0e77d2»" --verbose',
  "Install.ps1 -Password '«hunter 2»'",
  'DB_PASSWORD=«hunter2» ./migrate.sh',
  "$password = '«Hunter2!»'",
  '{"user":"app","password":"«hunter2»"}',
  'curl -u admin:«hunter2» https://example.com/',
  "curl -H 'Authorization: Bearer «0123456789abcdef0123»' https://example.com/",
  'psql postgres://app:«hunter2»@db.example.com/app',
  'mysql -u root -p«hunter2» app',
  'sshpass -p «hunter2» ssh host',
  'net user deploy «Hunter2!» /add',
  'echo app:«hunter2» | sudo chpasswd',
  "ConvertTo-SecureString '«Hunter2!»' -AsPlainText -Force",
  'aws configure set aws_secret_access_key «wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzzzz»',
  'export AWS_ACCESS_KEY_ID=«AKIA2E0A8F3B244C9986»',
  'git clone https://x:«ghp_0123456789abcdefghij0123456789abcdef»@github.com/o/r',
  'cat > key.pem <<E\n«-----BEGIN RSA PRIVATE KEY-----»\nMIIE',
];

const NOTHING: readonly string[] = [
  'docker login --username AWS --password-stdin 111122223333.dkr.ecr.eu-west-1.amazonaws.com',
  'sudo ctr images pull -u AWS:$(aws ecr get-login-password) 111122223333.dkr.ecr.amazonaws.com/app',
  'TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)',
  'TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`',
  'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/',
  'aws secretsmanager get-secret-value --secret-id app/db',
  'aws ssm get-parameter --name /app/token --with-decryption',
  '$password = Get-SSMParameter -Name /app/password -WithDecryption $true',
  `./register.sh --token "$TOKEN" --password \${PASSWORD}`,
  './register.sh --password-file /etc/app/password --token-url https://example.com/token',
  "sed -i 's/PasswordAuthentication yes/PasswordAuthentication no/' /etc/ssh/sshd_config",
  'git clone https://git@github.com/owner/repo.git',
  'aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE',
  'mysql -u root -p',
  'if [ "$password" == "" ]; then exit 1; fi',
  '{"tokenInfo":"{{ssm-secure:/github/token}}","password":"{{ssm:/app/password}}"}',
  'ansible_connection=local actions_runner_name=runner',
];

describe('a secret inside a text', () => {
  test.each(FOUND)('%s', (source) => {
    const { text, spans } = marked(source);
    expect(secretIn(text)).toEqual(spans[0]);
  });
});

describe('no secret inside a text', () => {
  test.each(NOTHING)('%s', (text) => {
    expect(secretIn(text)).toBeUndefined();
  });
});

test.each(['curl ', 'a.', 'password', '-password-', 'eyJ-', 'docker login ', 'mysql -', '://a:', "'token' "])(
  'a long text of %j takes no long time',
  (part) => {
    const text = part.repeat(100_000 / part.length);
    const start = performance.now();
    secretIn(text);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
