import { Command, type CommanderError, Option } from 'commander';
import { envOf, flagOf } from './config/names.ts';
import { nearest } from './config/nearest.ts';
import { type OptionFacts, options } from './config/options.ts';
import type { Config } from './config/schema.ts';
import { keyOf, shown } from './config/words.ts';
import { UsageError } from './errors.ts';
import { TOOL, VERSION } from './version.ts';

/** What a command was called with. */
export type Call = {
  /** Options by camelCase name, for `readConfig`; absent ones are not there. */
  readonly flags: Readonly<Record<string, unknown>>;
  /** The command's argument, such as the place of `why`; empty where it has none. */
  readonly argument: string;
  /** The command's own flags, which are no options: `for` and `json` of `config`. */
  readonly own: Readonly<Record<string, unknown>>;
  /** What holds in the place of defaults where a command starts another. */
  readonly usual?: Partial<Config>;
};

export type CommandName = (typeof commands)[number]['name'];
export type Handlers = { readonly [Name in CommandName]: (call: Call) => Promise<void> };

type CommandFacts = {
  readonly name: string;
  readonly description: string;
  readonly argument?: readonly [name: string, description: string];
  readonly own?: readonly (readonly [flag: string, description: string])[];
};

const commands = [
  { name: 'review', description: 'Review the change; what runs when no command is named.' },
  { name: 'list', description: 'Show every changed file, who will look at it and which rule decided.' },
  {
    name: 'why',
    description: 'Tell what the last review did at one place.',
    argument: ['<path[:line]>', 'File, with or without a line.'],
  },
  {
    name: 'config',
    description: 'Show every option, its value and where the value came from.',
    own: [
      ['--for <path>', 'What holds for one file.'],
      ['--json', 'As JSON.'],
    ],
  },
  {
    name: 'doctor',
    description: 'Check git, Ollama, the model and this machine, with the fix of what is wrong.',
  },
  { name: 'pull', description: 'Fetch the image and the model ahead of time.' },
  {
    name: 'bundle',
    description: 'Write the image and the model into one file, for a machine without network.',
    argument: ['<file>', 'The file to write.'],
    own: [['--images <names>', 'More images, such as the reviewer’s own, with commas between them.']],
  },
  {
    name: 'unbundle',
    description: 'Check such a file and load what is in it, without network.',
    argument: ['<file>', 'The file that bundle wrote.'],
    own: [['--sha256 <digest>', 'The digest that bundle printed.']],
  },
  {
    name: 'publish',
    description: 'Post the json report of another run, checked against the change itself.',
    argument: ['[report]', 'The report; by default what the option report says.'],
  },
  {
    name: 'hook',
    description: 'Review what is committed or pushed, as a hook of git, or put that hook into this clone.',
    argument: ['<what>', 'install, uninstall, pre-commit or pre-push.'],
  },
] as const satisfies readonly CommandFacts[];

/**
 * The command line, with a flag for every option of the schema but secrets. Each handler is called with what was given
 * and nothing else: defaults are not filled in. Throws `UsageError` for a wrong call; help and version end the process with 0.
 */
export function buildCli(handlers: Handlers): Command {
  const program = new Command(TOOL.name.toLowerCase())
    .description('Reviews a change with analyzers and a local model; nothing leaves your machines.')
    .version(VERSION, '-v, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this.')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr() {} })
    .exitOverride(leave);
  addOptions(program);
  for (const facts of commands) addCommand(program, facts, handlers[facts.name]);
  return program;
}

/** Help and version leave quietly: commander ends the process after this. Everything else is the caller's error. */
function leave(error: CommanderError): void {
  if (error.exitCode !== 0) throw new UsageError(sentenceOf(error));
}

function addOptions(program: Command): void {
  for (const option of options.filter(({ secret }) => !secret)) {
    program.optionsGroup(`Options, ${option.group}:`);
    for (const flag of flagsOf(option)) program.addOption(flag);
  }
}

function flagsOf(option: OptionFacts): Option[] {
  return [
    ...namedFlags(option, option.name),
    ...option.was.flatMap((old) => namedFlags(option, old).map(hidden)),
  ];
}

/** A switch has two flags, of which help shows the one that changes something. */
function namedFlags({ schema, description }: OptionFacts, name: string): Option[] {
  const flag = flagOf(name);
  if (schema.type === 'boolean') {
    const on = new Option(`--${flag}`, description);
    const off = new Option(`--no-${flag}`, `Turn off: ${description}`);
    return schema.default === true ? [hidden(on), off] : [on, hidden(off)];
  }
  const help = `${description}${valuesOf({ schema })}`;
  const valued = new Option(`--${flag} <${KINDS[schema.type] ?? schema.type}>`, help);
  return [schema.type === 'array' ? valued.argParser(collected) : valued];
}

const KINDS: Readonly<Record<string, string>> = { string: 'text', array: 'list', integer: 'number' };

function hidden(option: Option): Option {
  return option.hideHelp();
}

/** What help says after the description: the closed set of values, and the default. */
function valuesOf({ schema }: Pick<OptionFacts, 'schema'>): string {
  const choices = schema.enum ?? schema.items?.enum;
  const usual = Array.isArray(schema.default) ? schema.default.join(',') : String(schema.default);
  const words = [choices && `one of ${choices.join(', ')}`, usual !== '' && `default: ${usual}`].filter(
    Boolean,
  );
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}

/** A list can be given in one flag or in several. */
function collected(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), text];
}

function addCommand(program: Command, facts: CommandFacts, handler: (call: Call) => Promise<void>): void {
  const command = program
    .command(facts.name, { isDefault: facts.name === 'review' })
    .description(facts.description)
    .allowExcessArguments()
    .addHelpText('after', `\nAll options of \`${program.name()} --help\` can be given too.`);
  if (facts.argument) command.argument(...facts.argument);
  for (const [flag, description] of facts.own ?? []) command.option(flag, description);
  command.action(() => {
    refuseExcess(command.args, facts);
    return handler({ flags: program.opts(), argument: command.args[0] ?? '', own: command.opts() });
  });
}

/** Too many words: most often a command that does not exist, which the default command took for an argument. */
function refuseExcess(words: readonly string[], facts: CommandFacts): void {
  const excess = words[facts.argument ? 1 : 0];
  if (excess === undefined) return;
  const names = commands.map(({ name }) => name);
  if (facts.name !== 'review') throw new UsageError(`${facts.name} takes no argument ${shown(excess)}.`);
  throw new UsageError(
    `There is no command ${shown(excess)}; the nearest is ${nearest(excess, names)}, and there are ${names.join(', ')}.`,
  );
}

/** Commander's words for people: what was wrong, what was meant. A value is never repeated: it could be a secret. */
function sentenceOf(error: CommanderError): string {
  const message = error.message.replace(/^error: /, '').trim();
  const flag = /^unknown option '([^'=]*)/.exec(message)?.[1];
  return flag === undefined ? `${message.replace(/\.$/, '')}.` : unknownFlag(flag);
}

function unknownFlag(written: string): string {
  const flag = written.replace(/^--?(no-)?/, '');
  const option = options.find(({ name }) => flagOf(name) === flag);
  if (option?.secret)
    return `--${flag}: a secret is read from the environment only, as ${envOf(option.name)}.`;
  if (option?.schema.type === 'boolean') return `--${flag} takes no value: write --${flag} or --no-${flag}.`;
  const others = commands.flatMap((facts: CommandFacts) =>
    (facts.own ?? []).map(([own]) => own.slice(2).split(' ')[0] ?? ''),
  );
  const known = [
    ...options.filter(({ secret }) => !secret).map(({ name }) => flagOf(name)),
    ...others,
    'help',
    'version',
  ];
  return `There is no flag ${keyOf(written)}; the nearest is --${nearest(flag, known)}.`;
}
