/** One generated file. `path` is relative to the repository's root, with `/`. */
export type Target = {
  readonly path: string;
  /** The whole text to write, from the text that is there now; `undefined` leaves the file alone. Throws when the schema cannot be told. */
  readonly render: (present: string | undefined) => string | undefined;
};
