/** The part of jstat 1.9 that the tests compare with; the package ships no types. */
declare module 'jstat' {
  interface Family {
    inv(p: number, first: number, second: number): number;
    cdf(x: number, first: number, second: number): number;
  }
  export const jStat: {
    readonly normal: Family;
    readonly gamma: Family;
    readonly beta: Family;
    ibeta(x: number, a: number, b: number): number;
    lowRegGamma(a: number, x: number): number;
    gammaln(x: number): number;
  };
}
