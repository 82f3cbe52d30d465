/** Prices of one year in those of another. */
export * from '../evidence/deflate';
