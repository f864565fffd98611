import { plainTextSecret } from '../../../server/src/service/rules/plainTextSecret.ts';
import { testRule } from '../../support/testRule.ts';

const own = (name: string, value: string) => `Name: Install-Agent\nParameters:\n  ${name}:\n    - ${value}\n`;
const script = (line: string) => `Name: AWS-RunShellScript\nParameters:\n  commands:\n    - ${line}\n`;

testRule(plainTextSecret, {
  valid: [
    // Names of secrets, where they are, what stands for them.
    own('Password', "'{{ssm:/app/user}}'"),
    own('Password', "''"),
    own('Password', '<your password>'),
    own('Password', `\${DB_PASSWORD}`),
    own('Password', 'xxxxxxxxxx'),
    own('ApiKey', 'CHANGE_ME'),
    own('ClientSecret', '/CrowdStrike/Falcon/ClientSecret'),
    own('ClientSecret', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-AbCdEf'),
    own('Token', 'my-lacework-token'),
    own('Token', 'token'),
    own('SecretName', 'hunter2'),
    own('SecretStorageMethod', 'SecretsManager'),
    own('TokenUrl', 'https://login.example.com/token'),
    own('AllowUsersToChangePassword', "'true'"),
    own('AutomationAssumeRole', 'arn:aws:iam::111122223333:role/Automation'),
    'Name: AWS-CreateServiceNowIncident\nParameters:\n  ServiceNowInstancePassword: [snow7login]\n',
    'Name: Install-Agent\nParameters:\n  Password: hunter2\n',
    // Commands that fetch, or only speak of secrets.
    script('docker login --username AWS --password-stdin 111122223333.dkr.ecr.eu-west-1.amazonaws.com'),
    script(
      'sudo ctr images pull -u AWS:$(aws ecr get-login-password) 111122223333.dkr.ecr.amazonaws.com/app',
    ),
    script('TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)'),
    script(`'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/'`),
    script('aws secretsmanager get-secret-value --secret-id app/db'),
    script(`./register.sh --token "$TOKEN" --password \${PASSWORD}`),
    script("sed -i 's/PasswordAuthentication yes/PasswordAuthentication no/' /etc/ssh/sshd_config"),
    script('git clone https://git@github.com/owner/repo.git'),
    script('mysql -u root -p'),
    'Name: AWS-ApplyAnsiblePlaybooks\nParameters:\n  SourceInfo:\n    - \'{"owner":"o","tokenInfo":"{{ssm-secure:/github/token}}"}\'\n',
  ],
  invalid: [
    own('Password', '«hunter2»'),
    own('db_password', '«MyP4ssw0rd!»'),
    own('DDAPIKEY', '«0123456789abcdef0123456789abcdef»'),
    own('connection-string', '«Server=db;User=app;Pwd=hunter2»'),
    'Entries:\n  - Name: Install-Agent\n    Parameters:\n      ApiKey: [«0123456789abcdef»]\n',
    own('Anything', '«ghp_0123456789abcdefghij0123456789abcdef»'),
    own('Anything', '«AKIA2E0A8F3B244C9986»'),
    own('Anything', '«xoxb-123456789012-abcdefghijkl»'),
  ],
});
