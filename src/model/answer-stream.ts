/** Characters of white space at the end that no sane answer has: between its parts, and in a text, where code is indented. */
const blankLimit = { between: 12, inText: 60 };
/** A piece of at least this many characters, this often in a row, is a model that turns in circles. */
const loop = { piece: 8, times: 4, window: 160 };

/** For `onText` of a chat: false once an answer goes nowhere, so that its tokens are not paid for. */
export function goesOn(soFar: string): boolean {
  return !endsBlank(soFar) && !endsInLoop(soFar);
}

function endsBlank(text: string): boolean {
  const blank = text.length - text.trimEnd().length;
  if (blank < blankLimit.between) return false;
  return blank >= (endsInString(text) ? blankLimit.inText : blankLimit.between);
}

/** An odd number of quotes that are not escaped. */
function endsInString(text: string): boolean {
  return (text.replace(/\\./g, '').match(/"/g) ?? []).length % 2 === 1;
}

function endsInLoop(text: string): boolean {
  const tail = text.slice(-loop.window);
  for (let size = loop.piece; size * loop.times <= tail.length; size += 1) {
    const piece = tail.slice(-size);
    if (piece.trim() !== '' && tail.endsWith(piece.repeat(loop.times))) return true;
  }
  return false;
}
