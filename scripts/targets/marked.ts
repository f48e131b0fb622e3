import type { Target } from './target.ts';

/** A page that people write and whose tables are generated between two markers; without both it is left alone. */
export function markedPage(path: string, tables: () => string, name = 'options'): Target {
  const [startMark, endMark] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  return {
    path,
    render: (present) => {
      const start = present?.indexOf(startMark) ?? -1;
      const end = present?.indexOf(endMark) ?? -1;
      if (present === undefined || start < 0 || end < start) return undefined;
      return `${present.slice(0, start + startMark.length)}\n${tables()}\n${present.slice(end)}`;
    },
  };
}
