import type { Script, ScriptedAnswer, ScriptedRequest } from '../support/scripted-ollama.ts';

/** What the model says of one line. */
export type Claim = {
  /** The whole line without its indentation. */
  readonly line: string;
  readonly kind?: string;
  readonly problem: string;
  readonly effect?: string;
  readonly check?: string;
  readonly fix?: string;
};

/** A model that sees the planted bug, and of each unit's lines says what is claimed. */
export function claiming(...claims: readonly Claim[]): Script {
  return { answer: (request) => JSON.stringify(entriesOf(request, claims)) };
}

/** A model that sees the planted bug and says `words` to everything else. */
export function saying(words: string | ScriptedAnswer): Script {
  return { answer: (request) => (isPlanted(request) ? JSON.stringify(entriesOf(request, [])) : words) };
}

/** The unit that a question is about. */
export function questionText({ messages }: ScriptedRequest): string {
  return messages.at(-1)?.content ?? '';
}

/** Asked about the change, not to check the server. */
export function isAboutChange(request: ScriptedRequest): boolean {
  return request.format !== undefined && !isPlanted(request);
}

const planted: Claim = { line: 'for (let i = 0; i <= numbers.length; i++) {', problem: 'One round too many' };

function isPlanted(request: ScriptedRequest): boolean {
  return questionText(request).includes('function average(numbers)');
}

function entriesOf(request: ScriptedRequest, claims: readonly Claim[]): object[] {
  const starts = startsIn(request.format);
  return [...(isPlanted(request) ? [planted] : []), ...claims].flatMap((claim) => {
    const start = starts.find((one) => claim.line.startsWith(one));
    return start === undefined ? [] : [entryOf(claim, start)];
  });
}

function entryOf({ kind = 'correctness', problem, effect, check, fix }: Claim, line: string): object {
  return {
    line,
    kind,
    problem,
    effect: effect ?? 'The result is wrong',
    check: check ?? 'Call it with an empty list',
    ...(fix === undefined ? {} : { fix }),
  };
}

function startsIn(format: unknown): readonly string[] {
  const schema = format as { items?: { properties?: { line?: { enum?: readonly string[] } } } } | undefined;
  return schema?.items?.properties?.line?.enum ?? [];
}
