import type { Rule, Severity } from '../domain.ts';

/** One kind of secret: what it is called and how bad it is when strangers have it. */
type Kind = { readonly title: string; readonly severity: Severity; readonly revoke: string };

const KINDS: Readonly<Record<string, Kind>> = {
  'aws-secret-key': kind('AWS secret access key', 'critical', 'the AWS IAM console'),
  'private-key': kind('Private key', 'critical', 'every place that trusts its public half'),
  'github-token': kind('GitHub token', 'critical', 'GitHub, Settings, Developer settings'),
  'gitlab-token': kind('GitLab token', 'critical', 'GitLab, Access tokens'),
  'npm-token': kind('npm token', 'critical', 'npmjs.com, Access tokens'),
  'pypi-token': kind('PyPI token', 'critical', 'pypi.org, Account settings'),
  'docker-token': kind('Docker Hub token', 'critical', 'hub.docker.com, Security'),
  'slack-token': kind('Slack token', 'high', 'the Slack app’s settings'),
  'slack-webhook': kind('Slack webhook address', 'medium', 'the Slack app’s settings'),
  'sendgrid-key': kind('SendGrid key', 'high', 'SendGrid, API keys'),
  'stripe-key': kind('Stripe live key', 'critical', 'the Stripe dashboard'),
  'shopify-key': kind('Shopify key', 'high', 'the Shopify admin'),
  'openai-key': kind('OpenAI key', 'high', 'the OpenAI dashboard'),
  'anthropic-key': kind('Anthropic key', 'high', 'the Anthropic console'),
  'huggingface-token': kind('Hugging Face token', 'high', 'Hugging Face, Access tokens'),
  'linear-token': kind('Linear token', 'high', 'Linear, Settings, API'),
  '1password-token': kind('1Password service account token', 'critical', '1Password, Developer tools'),
  'digitalocean-token': kind('DigitalOcean token', 'critical', 'DigitalOcean, API'),
  'azure-storage-key': kind('Azure storage account key', 'critical', 'the Azure portal, Access keys'),
  'url-credentials': kind('Password within a URL', 'high', 'the server that the URL names'),
  'database-credentials': kind('Database password', 'high', 'the database'),
  assigned: kind('Password or key in the source', 'medium', 'the service it belongs to'),
};

function kind(title: string, severity: Severity, revoke: string): Kind {
  return { title, severity, revoke };
}

/** The rule of a kind, `secrets/<kind>`; a kind that has no entry gets general words. */
export function secretRule(name: string): Rule {
  const known = KINDS[name] ?? kind(`Secret (${name})`, 'high', 'the service it belongs to');
  return {
    id: `secrets/${name}`,
    title: known.title,
    category: 'security',
    severity: known.severity,
    confidence: name === 'assigned' ? 'medium' : 'high',
    consequence: 'Everyone who can read the repository, its forks or its history can use it.',
    check: `See whether it is real; if so revoke it (${known.revoke}) and read it from the environment instead.`,
    cwe: name === 'private-key' ? 'CWE-321' : 'CWE-798',
    source: 'analyzer',
  };
}

/** Rules of all kinds that have an entry. */
export const secretRules: readonly Rule[] = Object.keys(KINDS).map(secretRule);
