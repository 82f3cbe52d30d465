/** Moves money between price periods by the GDP deflator. */
import { DEFLATOR } from './tables';

const INDEX: Readonly<Record<string, number>> = DEFLATOR.index;

function indexOf(period: string): number {
  const index = Object.hasOwn(INDEX, period) ? INDEX[period] : undefined;
  if (index === undefined) {
    const years = Object.keys(INDEX).filter((key) => key.length === 4);
    throw new RangeError(
      `price period: expected a year from ${years[0]} to ${years.at(-1)} or a financial year such as 2024/25, got ${period}`,
    );
  }
  return index;
}

/**
 * `amount` of period `from` ("2019", "2024/25") in the prices of period `to`. The same period gives exactly
 * the same amount. Throws a RangeError on a period outside the table.
 */
export function deflate(amount: number, from: string, to: string): number {
  const factor = from === to && indexOf(from) ? 1 : indexOf(to) / indexOf(from);
  return amount * factor;
}
