/** What differs between two frames, as the engine counts it: the pictures and the command line see the same. */
export * from '../../sim/engine/frame-changes';
