import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts personal data at rest (AES-256-GCM).
 * A sealed value is: version byte, random nonce, authentication tag, ciphertext.
 * The record id is authenticated with it, so a value cannot be moved to another record unnoticed.
 */
export class ContactCipher {
  readonly #key: Uint8Array
  readonly #fingerprintKey: Uint8Array

  /** @param key 32 bytes. */
  constructor(key: Uint8Array) {
    if (key.length !== 32) throw new RangeError('the key must have 32 bytes')
    this.#key = key
    this.#fingerprintKey = new Uint8Array(hkdfSync('sha256', key, '', 'fingerprint', 32))
  }

  /** A keyed hash (HMAC-SHA256, 128 bits): equal for equal texts, and without the key no way back to them. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.#fingerprintKey).update(text).digest().subarray(0, 16).toString('base64url')
  }

  seal(text: string, recordId: string): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(Buffer.from(recordId))
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ciphertext])
  }

  /** @throws Error when the value was sealed with another key, for another record, or was changed. */
  open(sealed: Uint8Array, recordId: string): string {
    if (sealed[0] !== VERSION) throw new Error(`sealed value of unknown version ${sealed[0]}`)
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
    const ciphertext = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)
    const decipher = createDecipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(recordId))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
  }
}
