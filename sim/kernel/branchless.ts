/**
 * Choices by arithmetic, for hot loops in which either way is about as likely: a processor guesses such a branch
 * wrong again and again, which costs more than all the arithmetic of a tie.
 */

/** The smaller of two finite numbers, exactly. */
export function lesser(a: number, b: number): number {
  return chosen(Number(a < b), a, b);
}

/** `a` where `first` is 1, `b` where it is 0, exactly; both finite. */
export function chosen(first: number, a: number, b: number): number {
  return a * first + b * (1 - first);
}
