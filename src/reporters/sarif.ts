import { LOOKERS, type Review } from '../domain.ts';
import { hiddenCounts, lineCounts, shownFindings } from './facts.ts';
import { printable } from './json.ts';
import { NOTIFICATIONS, notifications } from './sarif/notifications.ts';
import { results } from './sarif/results.ts';
import { descriptors, pascal } from './sarif/rules.ts';

/**
 * SARIF 2.1.0 for GitHub code scanning and every other reader. A pure function of change, configuration, model digest,
 * answers and the tool's version: no time, host, absolute path, usage, revision id, raw probability or trace of the cache.
 *
 * Hidden findings are counted in `run.properties` and are no results: GitHub does not read `suppressions` and would show them.
 * Imported findings are no results either: the tool that made them uploads its own file.
 */
export function sarif(review: Review): string {
  return written(log(review));
}

/** GitLab reads `rank`, our confidence, as the severity: this flavour has none. */
export function sarifGitlab(review: Review): string {
  const { runs, ...rest } = log(review);
  const unranked = runs.map((run) => ({ ...run, results: run.results.map(({ rank, ...result }) => result) }));
  return written({ ...rest, runs: unranked });
}

/** Azure DevOps asks for `driver.fullName` and a name for every rule. */
export function sarifAzure(review: Review): string {
  const { runs, ...rest } = log(review);
  const named = runs.map((run) => {
    const { rules, ...driver } = run.tool.driver;
    const fullName = `${driver.name} ${driver.semanticVersion}`;
    const withNames = rules.map(({ id, ...rule }) => ({ id, name: pascal(id), ...rule }));
    return { ...run, tool: { ...run.tool, driver: { ...driver, fullName, rules: withNames } } };
  });
  return written({ ...rest, runs: named });
}

function log(review: Review) {
  const kept = shownFindings(review).filter(({ source }) => source !== 'imported');
  const rules = descriptors(review.rules, kept);
  const { shown, left } = results(kept, rules);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    // Exactly one: GitHub refuses a file with two runs of one tool and category.
    runs: [
      {
        tool: { driver: { ...driver(review), rules }, ...extensions(review) },
        automationDetails: { id: 'ollamacode/' },
        invocations: [
          {
            executionSuccessful: review.verdict.complete,
            toolExecutionNotifications: notifications(review, left),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: shown,
        properties: properties(review),
      },
    ],
  };
}

function driver({ tool }: Review) {
  return {
    name: tool.name,
    semanticVersion: tool.version,
    informationUri: tool.url,
    notifications: NOTIFICATIONS,
  };
}

/** The model is part of the tool: another digest may say other things. */
function extensions({ model }: Review) {
  return model ? { extensions: [{ name: model.name, version: model.digest }] } : {};
}

function properties(review: Review) {
  const hidden = Object.fromEntries(hiddenCounts(review).map(({ by, count }) => [by, count]));
  const lines = Object.fromEntries(LOOKERS.map((looker) => [looker, share(review, looker)]));
  const imported = shownFindings(review).filter(({ source }) => source === 'imported').length;
  return { outcome: review.verdict.outcome, hidden, imported, lines };
}

function share(review: Review, looker: (typeof LOOKERS)[number]) {
  const { reviewed, cached, excluded, failed, 'out-of-budget': late } = lineCounts(review, looker);
  return { reviewed: reviewed + cached, excluded, missed: failed + late };
}

function written(value: object): string {
  return `${printable(JSON.stringify(value, undefined, 2))}\n`;
}
