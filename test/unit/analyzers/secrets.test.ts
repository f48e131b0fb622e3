import { describe, expect, test } from 'vitest';
import { secretRules } from '../../../src/analyzers/secret-kinds.ts';
import { openSecrets } from '../../../src/analyzers/secrets.ts';
import { redactionOf } from '../../../src/redact.ts';

// Made from parts, so that no scanner takes this file for a leak.
const github = `ghp_${'a1B2'.repeat(9)}`;
const awsId = `AKIA${'IOSFODNN7QXBMPLK'}`;
const awsSecret = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYzQmT3vKpLs'].join('/');
const body = ['MIIEpAIBAAKCAQEA', 'zQ7k2Lw9', 'Vb3nX0pTq8sRf5dG', 'hJ1mY6uCeWiOaKxZ']
  .join('')
  .repeat(2)
  .slice(0, 64);
const pem =
  ['-----BEGIN RSA PRIVATE', ' KEY-----\n'].join('') +
  `${body}\n`.repeat(4) +
  ['-----END RSA PRIVATE', ' KEY-----'].join('');
const mixed = ['q8Zr4TnW', 'x2LbVs6M', 'kD0pYc7H'].join('');

const scan = openSecrets();

async function kindsIn(text: string, path = 'src/a.js'): Promise<string[]> {
  return (await scan(path, text)).spots.map(({ rule, start }) => `${rule.id.slice(8)}:${start}`);
}

describe('openSecrets', () => {
  test.each([
    ['a GitHub token', `x\nconst t = '${github}';`, ['github-token:2']],
    ['a private key', `const k = \`${pem}\`;`, ['private-key:1']],
    [
      'an encrypted private key',
      pem.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n'),
      ['private-key:1'],
    ],
    [
      'a private key glued from lines',
      pem
        .split('\n')
        .map((line) => `"${line}\\n" +`)
        .join('\n'),
      ['private-key:1'],
    ],
    ['a private key in JSON', JSON.stringify({ private_key: pem }), ['private-key:1']],
    ['an AWS secret with its usual name', `aws_secret_access_key = ${awsSecret}`, ['aws-secret-key:1']],
    [
      'an AWS secret beside its id under other names',
      `id: "${awsId}"\nkey: "${awsSecret}"`,
      ['aws-secret-key:2'],
    ],
    ['a GitLab token', `token: glpat-${'xY3'.repeat(7)}`, ['gitlab-token:1']],
    ['a Stripe key', `stripe('sk_live_${'a1B2'.repeat(6)}')`, ['stripe-key:1']],
    ['an npm token', `//registry.npmjs.org/:_authToken=npm_${'aB1'.repeat(12)}`, ['npm-token:1']],
    ['a password in a URL', `fetch('https://deploy:${'s3cr3tW0rd'}@build.acme.io/x')`, ['url-credentials:1']],
    [
      'a database password',
      `url = "postgres://app:${'Tr0ub4dor'}@db.acme.io:5432/app"`,
      ['database-credentials:1'],
    ],
    ['a random text assigned to a password', `const password = '${mixed}';`, ['assigned:1']],
    ['a random text as a key in JSON', `{ "api_key": "${mixed}" }`, ['assigned:1']],
    ['an Azure storage key', `AccountKey=${'aB1+'.repeat(21)}cd==;`, ['azure-storage-key:1']],
  ])('finds %s', async (_, text, expected) => {
    expect(await kindsIn(text)).toEqual(expected);
  });

  test.each([
    ['an AWS key id alone', `id = "${awsId}"`],
    [
      'the documented AWS example',
      `aws_secret_access_key = ${['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/')}`,
    ],
    ['a variable', 'const password = process.env.PASSWORD;'],
    ['a placeholder', "const password = 'your-password-goes-here-1A';"],
    ['words', "const secretName = 'projects/acme/secrets/dbPassword1';"],
    ['a password of this machine', "url = 'postgres://app:Tr0ub4dor@localhost/app'"],
    ['a password for example.org', "fetch('https://deploy:s3cr3tW0rd@example.org/x')"],
    ['a template', 'url = `postgres://app:${password}@db.acme.io/app`'],
    ['the user’s own name', "url = 'mysql://wordpress:wordpress@db.acme.io/app'"],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----'],
    ['a search for a key', "if (text.includes('-----BEGIN RSA PRIVATE' + ' KEY-----')) warn();"],
    ['a hash', `const password_sha = '${'0123456789abcdef'.repeat(2)}';`],
    ['the public key of the storage emulator', `AccountKey=Eby8vdM02xNO${'aB1+'.repeat(18)}cd==`],
    ['property access that looks like a SendGrid key', 'SG.mail.send.now(1)'],
  ])('lets %s be', async (_, text) => {
    expect(await kindsIn(text)).toEqual([]);
  });

  test('a comment in the file cannot switch it off', async () => {
    const text = `// secretlint-disable\nconst t = '${github}';\n/* secretlint-disable-line */`;
    expect(await kindsIn(text)).toEqual(['github-token:2']);
  });

  test('a key over lines is one finding with its last line', async () => {
    const { spots } = await scan('a.pem', `\n${pem}\n`);
    expect(spots).toHaveLength(1);
    expect(spots[0]).toMatchObject({ start: 2, end: 7 });
  });

  test('no message holds the secret, and all of it can be redacted', async () => {
    const text = `${github}\n${pem}\nid ${awsId} ${awsSecret}\npassword = '${mixed}'\nmysql://app:Tr0ub4dor@db.acme.io/app`;
    const { spots, secrets } = await scan('a.txt', text);
    expect(spots).toHaveLength(5);
    const redacted = redactionOf(secrets)(text);
    for (const value of [github, body, awsSecret, mixed, 'Tr0ub4dor']) {
      expect(redacted).not.toContain(value);
      for (const { message } of spots) expect(message).not.toContain(value);
    }
    expect(redacted.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('a connection text ends at its closing quote', async () => {
    const { secrets } = await scan('a.js', "connect('mysql://app:Tr0ub4dor@db.acme.io/app').then(f)");
    expect(secrets.map(({ value }) => value)).toEqual(['mysql://app:Tr0ub4dor@db.acme.io/app']);
  });

  test('two equal secrets are two findings', async () => {
    expect(await kindsIn(`a = '${github}'\nb = '${github}'`)).toEqual(['github-token:1', 'github-token:2']);
  });

  test('an empty text has none', async () => {
    expect(await scan('a', '')).toEqual({ spots: [], secrets: [] });
  });

  test('every rule says what follows, and how to see and end it', () => {
    for (const rule of secretRules) {
      expect(rule.cwe).toMatch(/^CWE-(321|798)$/);
      expect(rule.category).toBe('security');
      expect(rule.check).toContain('revoke');
    }
  });
});
