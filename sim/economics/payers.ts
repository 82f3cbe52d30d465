/** Payers, kinds of money and perspectives, kept with the evidence: the engine reads them where savings are spent. */
export * from '../evidence/payers';
