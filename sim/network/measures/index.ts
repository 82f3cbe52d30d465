/** Measures of one layer at one moment, and of the change between two. Each file names its paper. */
export * from './assortativity';
export * from './clustering';
export * from './components';
export * from './degree';
export * from './path-length';
export * from './power-law';
export * from './turnover';
