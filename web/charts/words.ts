/** Words around every chart and table; a page with a language of its own gives others. */
export interface ChartWords {
  readonly saveSvg: string;
  readonly savePng: string;
  readonly saveTable: string;
  readonly asTable: string;
  /** With `{reason}`. */
  readonly fault: string;
}

export const CHART_WORDS: ChartWords = {
  saveSvg: 'Save the chart (SVG)',
  savePng: 'Save the chart (PNG)',
  saveTable: 'Save this table (CSV)',
  asTable: 'The same as a table',
  fault: 'The chart could not be drawn ({reason}). The table holds the same numbers.',
};
