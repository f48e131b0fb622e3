import { FINDING_SOURCES, LOOKERS, OUTCOMES, PASS_NAMES, type Review, SEVERITIES } from '../domain.ts';
import { oneLine } from '../plain-text.ts';
import { hiddenFindings, lineCounts, shownFindings } from './facts.ts';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];
type Family = {
  readonly name: string;
  readonly help: string;
  readonly unit?: 'seconds' | 'ratio' | 'lines' | 'tokens';
  readonly samples: readonly Sample[];
};

/**
 * OpenMetrics 1.0 text, gauges only: one run leaves one state, and every reader of the older Prometheus text
 * (textfile collector, push gateway, GitLab's metrics report) takes it as well.
 * Source: https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function metrics(review: Review): string {
  const families = [
    ...outcomeFamilies(review),
    ...findingFamilies(review),
    ...coverageFamilies(review),
    ...costFamilies(review),
  ];
  return `${families.flatMap(familyLines).join('\n')}\n# EOF\n`;
}

function outcomeFamilies({ verdict, tool, model }: Review): Family[] {
  const facts = { version: tool.version, model: model?.name ?? 'none', digest: model?.digest ?? '' };
  return [
    {
      name: 'ollamacode_run',
      help: 'Always 1; says which tool and model made the review.',
      samples: [[facts, 1]],
    },
    {
      name: 'ollamacode_outcome',
      help: '1 for the outcome of the review, 0 for the others.',
      samples: OUTCOMES.map((outcome) => [{ outcome }, Number(outcome === verdict.outcome)]),
    },
    {
      name: 'ollamacode_complete',
      help: '1 when every line that should be looked at was.',
      samples: [[{}, Number(verdict.complete)]],
    },
    {
      name: 'ollamacode_blocking_findings',
      help: 'Findings that close the gate.',
      samples: [[{}, verdict.blocking]],
    },
    { name: 'ollamacode_exit_code', help: 'Exit code of the review.', samples: [[{}, verdict.exitCode]] },
  ];
}

function findingFamilies(review: Review): Family[] {
  const shown = shownFindings(review);
  const hidden = hiddenFindings(review);
  return [
    {
      name: 'ollamacode_shown_findings',
      help: 'Findings that are shown, by severity and by who says so.',
      samples: SEVERITIES.flatMap((severity) =>
        FINDING_SOURCES.map((source): Sample => {
          const mine = shown.filter((finding) => finding.severity === severity && finding.source === source);
          return [{ severity, source }, mine.length];
        }),
      ),
    },
    {
      name: 'ollamacode_hidden_findings',
      help: 'Findings that are hidden, by the pass that hid them.',
      samples: PASS_NAMES.map((by) => [{ by }, hidden.filter(({ state }) => state.by === by).length]),
    },
  ];
}

function coverageFamilies(review: Review): Family[] {
  return [
    {
      name: 'ollamacode_coverage_lines',
      help: 'Changed lines by who should look at them and what became of it.',
      unit: 'lines',
      samples: LOOKERS.flatMap((looker) =>
        Object.entries(lineCounts(review, looker)).map(
          ([state, lines]): Sample => [{ looker, state }, lines],
        ),
      ),
    },
  ];
}

function costFamilies({ usage }: Review): Family[] {
  const units = usage.asked + usage.cached;
  return [
    {
      name: 'ollamacode_stage_seconds',
      help: 'Time by stage.',
      unit: 'seconds',
      samples: Object.keys(usage.ms)
        .toSorted()
        .map((stage) => [{ stage }, (usage.ms[stage] ?? 0) / 1000]),
    },
    {
      name: 'ollamacode_model_tokens',
      help: 'Tokens that the model read and wrote.',
      unit: 'tokens',
      samples: [
        [{ kind: 'prompt' }, usage.promptTokens],
        [{ kind: 'output' }, usage.outputTokens],
      ],
    },
    {
      name: 'ollamacode_questions',
      help: 'Questions to the model by where the answer came from.',
      samples: [
        [{ answer: 'model' }, usage.asked],
        [{ answer: 'cache' }, usage.cached],
      ],
    },
    {
      name: 'ollamacode_cache_hit_ratio',
      help: 'Share of the questions that the cache answered.',
      unit: 'ratio',
      samples: [[{}, units === 0 ? 0 : usage.cached / units]],
    },
  ];
}

function familyLines({ name, help, unit, samples }: Family): string[] {
  return [
    `# TYPE ${name} gauge`,
    ...(unit ? [`# UNIT ${name} ${unit}`] : []),
    `# HELP ${name} ${help}`,
    ...samples.map(([labels, value]) => `${name}${labelSet(labels)} ${value}`),
  ];
}

function labelSet(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function quoted(value: string): string {
  return oneLine(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
