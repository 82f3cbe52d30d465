import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, portableSha256 } from '../../sim/kernel/digest';

test('agrees with node:crypto however the bytes are split', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      const hasher = portableSha256();
      hasher.update(bytes.subarray(0, cut));
      hasher.update(bytes.subarray(cut));
      expect(hasher.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('SHA-256 of "abc", FIPS 180-2 appendix B.1', () => {
  const hasher = portableSha256();
  hasher.update(new TextEncoder().encode('abc'));
  expect(hasher.hex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('an ended hasher refuses more', () => {
  const hasher = portableSha256();
  hasher.hex();
  expect(() => hasher.update(new Uint8Array(1))).toThrow();
});

test('bytesOf is a little-endian view of just that part of the buffer', () => {
  const numbers = new Uint32Array([1, 0x04030201, 3]);
  const bytes = bytesOf(numbers.subarray(1, 2));
  expect([...bytes]).toEqual([1, 2, 3, 4]);
  numbers[1] = 5;
  expect(bytes[0]).toBe(5);
});
