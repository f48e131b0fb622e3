/** Names that a text may use though the file does not: keywords, literals and built-in types of the languages we know. */
const COMMON = new Set(
  `abstract any as assert async await bool boolean break byte case catch char class const continue def default defer del
  delete do double elif else enum except export extends extern false final finally float fn for foreach from func function
  global go goto if impl implements import in include inline instanceof int interface internal is lambda let long loop map
  match mod module mut namespace native new next nil none None nonlocal not null nullptr number object operator or override
  package panic pass private protected pub public raise range readonly record ref require rescue return scope sealed select
  self short signed sizeof static str string String struct super switch symbol synchronized template then this throw throws
  trait true try type typedef typeof undefined union unsafe unsigned until use using val var virtual void volatile when where
  while with yield False True NaN Infinity Array Boolean Date Dict Error Exception Function Int Integer JSON List Map Math
  NULL Number Object Option Optional Promise Result Self Set Some Symbol Vec`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a name that belongs to a language and not to a file; kinds of errors and numbers are such names too. */
export function isCommon(word: string): boolean {
  return COMMON.has(word) || /^(?:[A-Z]\w*)?(?:Error|Exception|Panic)$/.test(word) || /^[ui]\d+$/.test(word);
}
