/** Where every causal fraction comes from. */
export const FRACTION = 'Judgement from the designs and adjustments of the studies; not an estimate';
