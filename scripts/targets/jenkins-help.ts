import { credentials, given, ollamaKeys, reviewKeys, type StepKey } from './jenkins-keys.ts';
import type { Target } from './target.ts';
import { groupsOf, helpOf } from './words.ts';

/** What Jenkins shows of each step under "Global Variable Reference". Text without markup: which one is shown, an administrator sets. */
export const reviewHelp: Target = {
  path: 'jenkins/vars/ollamacodeReview.txt',
  render: () =>
    page([
      "ollamacodeReview(failOn: 'high', credentialsId: 'reviewer')",
      'Reviews the change that is checked out in the current folder and shows what was found. Gives a map of outcome, complete, findings, critical, high, medium, low, info, sarifFile, reportDir and summaryUrl, all texts.',
      'A key with an empty text or null is not given. Lists are lists; all other values may be texts.',
      ['Of the step', ...linesOf(reviewKeys)],
      ['Secrets', ...linesOf(credentials)],
      ...[...groupsOf(given)].map(([group, some]) => [
        `${group.charAt(0).toUpperCase()}${group.slice(1)}`,
        ...linesOf(some.map((option) => ({ name: option.name, description: helpOf(option) }))),
      ]),
    ]),
};

export const ollamaHelp: Target = {
  path: 'jenkins/vars/withOllama.txt',
  render: () =>
    page([
      "withOllama(model: 'qwen2.5-coder:1.5b') { sh 'curl --fail \"$OLLAMA_HOST/api/tags\"' }",
      'Runs its body while a container with Ollama runs beside it, on a network of its own; both are removed however the body ends. OLLAMA_HOST is its address, OLLAMA_NETWORK the network, in which it is called ollama; ollamacodeReview inside the body uses it. Needs a Linux agent with the program docker.',
      ['Keys', ...linesOf(ollamaKeys)],
    ]),
};

function page(parts: readonly (string | readonly string[])[]): string {
  return `${parts.map((part) => [part].flat().join('\n')).join('\n\n')}\n`;
}

function linesOf(keys: readonly StepKey[]): string[] {
  return keys.map(({ name, description }) => `- ${name}: ${description}`);
}
