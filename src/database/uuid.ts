import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let last = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562, section 5.7) in small letters; within a process each sorts behind the one before (section 6.2, method 1). */
export function uuidv7(): string {
  const now = Math.max(Date.now(), last);
  counter = now === last ? counter + 1 : 0;
  // The counter has the twelve bits of rand_a; when they are used up, the next millisecond is borrowed.
  last = counter > 0xfff ? now + 1 : now;
  counter = counter > 0xfff ? 0 : counter;
  randomFillSync(bytes, 8);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
