/** Cuts a stream of chunks into lines without their line feed; linear also for one line of many megabytes. */
export type LineCutter = {
  readonly push: (chunk: Buffer) => void;
  /** Hands over what follows the last line feed, if anything does. */
  readonly end: () => void;
};

export function lineCutter(take: (line: Buffer) => void): LineCutter {
  const pending: Buffer[] = [];
  return {
    push: (chunk) => {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        const piece = chunk.subarray(start, end);
        take(pending.length === 0 ? piece : Buffer.concat([...pending.splice(0), piece]));
        start = end + 1;
      }
      if (start < chunk.length) pending.push(chunk.subarray(start));
    },
    end: () => {
      if (pending.length > 0) take(Buffer.concat(pending.splice(0)));
    },
  };
}

/** Lines of a text without line ends; a final line feed ends the last line and starts none. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map(withoutReturn);
}

export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
