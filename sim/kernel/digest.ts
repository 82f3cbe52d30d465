/**
 * Digests of columns and results: SHA-256 (FIPS 180-4). A host may inject a faster `HasherFactory`; all must
 * agree with `portableSha256` to the last digit. Never hash a NaN: its bits are the engine's own choice.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface Hasher {
  /** Adds bytes; how they are split between calls makes no difference. */
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits. Ends the hasher: update or hex after it throws. */
  hex(): string;
}

export type HasherFactory = () => Hasher;

/** SHA-256 in plain JavaScript, for any engine. */
export const portableSha256: HasherFactory = () => {
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => bytesToHex(hash.digest()),
  };
};

/** The bytes of a typed array, without a copy, in the platform's order: little-endian on all supported ones. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
