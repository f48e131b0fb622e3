/**
 * The pairs of a Java properties file, as far as programs write them: `name=value` on lines, backslashes before special characters and
 * `\uNNNN`. https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html Pure.
 */
export function propertiesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(/\r?\n/).flatMap((line) => {
      const [, name, value = ''] = /^\s*([^#!\s=:\\](?:\\.|[^=:\s\\])*)\s*[=:]?\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[unescaped(name), unescaped(value)]];
    }),
  );
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_all, code?: string, mark?: string) =>
    code === undefined
      ? (CONTROLS[mark ?? ''] ?? mark ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
