/** The words of a union with what each is called, as the choices of a list; in the order in which they stand there. */
export const optionsOf = <Word extends string>(labels: Record<Word, string>): { value: Word; label: string }[] =>
  (Object.entries(labels) as [Word, string][]).map(([value, label]) => ({ value, label }));
