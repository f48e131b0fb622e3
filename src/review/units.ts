import { type SideText, split } from '../change/units.ts';
import type { Selected, Unit } from '../domain.ts';
import { languageIn, type Parser, type RawText } from './texts.ts';

/** The units of the files that the model looks at, riskiest first. Texts must be redacted. */
export function unitsOf(texts: readonly RawText[], selected: readonly Selected[], parser: Parser): Unit[] {
  const asked = new Set(selected.filter(({ model }) => model.look).map(({ file }) => file.path));
  const files = texts
    .filter(({ file }) => asked.has(file.path))
    .map((text) => {
      const { file, before, after } = text;
      const language = after === undefined ? undefined : languageIn(file.path, after);
      return {
        file,
        ...(language === undefined ? {} : { language }),
        ...(before === undefined ? {} : { before: sideOf(file.oldPath ?? file.path, before, parser) }),
        ...(after === undefined ? {} : { after: sideOf(file.path, after, parser) }),
      };
    });
  return split(files);
}

function sideOf(path: string, text: string, parser: Parser): SideText {
  return parser.withTree(path, text, (tree) => (tree ? { text, outline: tree.outline() } : { text }));
}
