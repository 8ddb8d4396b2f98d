// The pairing key as people see it: 26 characters of base32 and one that catches typing errors.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LENGTH = 27;

/**
 * @param {string} text 27 characters, or a link that ends in them; blanks, dashes and small letters are forgiven.
 * @returns {{key?: Uint8Array, fault?: "length"|"character"|"check"}} 16 bytes, or what is wrong with the text.
 */
export function readKey(text) {
  const bare = text.trim().replace(/^.*#(?:.*&)?k=/s, "").replace(/&.*$/s, "").replace(/[\s-]/g, "").toUpperCase();
  const values = Array.from(bare, (letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) return { fault: "character" };
  if (values.length !== LENGTH) return { fault: "length" };
  if (checkSum(values) !== 0 || (values[25] & 3) !== 0) return { fault: "check" };
  const key = new Uint8Array(16);
  for (let bit = 0; bit < 128; bit++) {
    const isSet = (values[Math.floor(bit / 5)] >> (4 - (bit % 5))) & 1;
    key[bit >> 3] |= isSet << (7 - (bit & 7));
  }
  return { key };
}

/** @param {Uint8Array} key 16 bytes */
export function writeKey(key) {
  const values = [];
  for (let i = 0; i < 26; i++) {
    let value = 0;
    for (let bit = i * 5; bit < i * 5 + 5; bit++) {
      value = (value << 1) | (bit < 128 ? (key[bit >> 3] >> (7 - (bit & 7))) & 1 : 0);
    }
    values.push(value);
  }
  const check = (32 - checkSum([...values, 0])) % 32;
  return [...values, check].map((value) => ALPHABET[value]).join("");
}

/** Luhn's sum with 32 for 10; the check character is the last and counts once. */
function checkSum(values) {
  const sum = values.reduce((total, value, i) => {
    const weighted = value * (i % 2 === 1 ? 2 : 1);
    return total + Math.floor(weighted / 32) + (weighted % 32);
  }, 0);
  return sum % 32;
}
