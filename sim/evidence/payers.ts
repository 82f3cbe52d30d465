/** Who pays or gains, and whether a change is money that can be spent elsewhere. */

export interface PayerRecord {
  /** Used in scenario files. */
  readonly id: string;
  readonly label: string;
  /** Paid from taxes. */
  readonly public: boolean;
}

export const PAYERS = [
  { id: 'NHS primary', label: 'NHS, primary care', public: true },
  { id: 'NHS hospital', label: 'NHS, hospitals', public: true },
  { id: 'NHS mental health', label: 'NHS, mental health', public: true },
  { id: 'council social care', label: 'Council, adult social care', public: true },
  { id: 'council other', label: 'Council, other', public: true },
  { id: 'police and justice', label: 'Police and justice', public: true },
  { id: 'DWP and employers', label: 'Work and pensions, and employers', public: false },
  { id: 'voluntary sector', label: 'Voluntary sector', public: false },
  { id: 'residents', label: 'Residents: time given, harm from crime', public: false },
] as const satisfies readonly PayerRecord[];

export type PayerId = (typeof PAYERS)[number]['id'];
export const PAYER_IDS: readonly PayerId[] = PAYERS.map((payer) => payer.id);
export const PAYER_COUNT = PAYERS.length;
/** Row number of each payer in a ledger. */
export const PAYER_INDEX = Object.freeze(
  Object.fromEntries(PAYERS.map((payer, i) => [payer.id, i])) as Record<PayerId, number>,
);

/**
 * `cashable`: changes a bill or frees money. `not cashable`: releases or takes up staff, beds and time that
 * are paid for anyway. `valued`: worth something to people or the economy, on nobody's budget.
 */
export const KINDS = ['cashable', 'not cashable', 'valued'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_COUNT = KINDS.length;
export const KIND_INDEX = Object.freeze({ cashable: 0, 'not cashable': 1, valued: 2 } as const);

/** Which cells count in a comparison of cost with health. */
export interface Perspective {
  readonly label: string;
  readonly payers: readonly PayerId[];
  readonly kinds: readonly Kind[];
}

const SERVICES = ['cashable', 'not cashable'] as const;

/** Programme spending counts in every perspective, whoever pays it. */
export const PERSPECTIVES = Object.freeze({
  'health and care': {
    label: 'NHS, social care and the programme’s funder',
    payers: ['NHS primary', 'NHS hospital', 'NHS mental health', 'council social care'],
    kinds: SERVICES,
  },
  'public sector': {
    label: 'All public services and the programme’s funder',
    payers: PAYERS.filter((payer) => payer.public).map((payer) => payer.id),
    kinds: SERVICES,
  },
  society: { label: 'Everyone', payers: PAYER_IDS, kinds: KINDS },
} as const satisfies Record<string, Perspective>);
