// A QR code of a short text: bytes, error correction M, versions 1 to 9 (ISO/IEC 18004).

/** Of each version: check codewords a block, then data codewords of each block. */
const BLOCKS = [
  null,
  [10, 16], [16, 28], [26, 44], [18, 32, 32], [24, 43, 43], [16, 27, 27, 27, 27], [18, 31, 31, 31, 31],
  [22, 38, 38, 39, 39], [22, 36, 36, 36, 37, 37],
];

const ALIGNMENT = [null, [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46]];

const MASKS = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i++) {
  EXP[i] = EXP[i + 255] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const times = (a, b) => (a === 0 || b === 0 ? 0 : EXP[LOG[a] + LOG[b]]);

/**
 * @param {string} text up to 180 bytes
 * @returns {boolean[][]} true is dark, without the quiet zone of four modules that belongs around it.
 * @throws {RangeError} if the text is longer.
 */
export function qrCode(text) {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((blocks) => blocks && dataCount(blocks) >= bytes.length + 2);
  if (version < 0) throw new RangeError("too long for this QR code");
  const codewords = interleave(codewordsOf(bytes, dataCount(BLOCKS[version])), BLOCKS[version]);
  const candidates = MASKS.map((_, mask) => draw(version, codewords, mask));
  const penalties = candidates.map(penalty);
  return candidates[penalties.indexOf(Math.min(...penalties))];
}

const dataCount = ([, ...blocks]) => blocks.reduce((sum, count) => sum + count, 0);

/** Mode "bytes", length, the bytes, terminator, then 0xEC and 0x11 in turn. */
function codewordsOf(bytes, count) {
  const codewords = new Uint8Array(count);
  const nibbles = [4, bytes.length >> 4, bytes.length & 15];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  nibbles.push(0);
  nibbles.forEach((nibble, i) => { codewords[i >> 1] |= i % 2 === 0 ? nibble << 4 : nibble; });
  for (let i = nibbles.length >> 1, pad = 0xec; i < count; i++, pad ^= 0xec ^ 0x11) codewords[i] = pad;
  return codewords;
}

function interleave(data, [checks, ...counts]) {
  let at = 0;
  const blocks = counts.map((count) => data.subarray(at, (at += count)));
  const checkBlocks = blocks.map((block) => checkCodewords(block, checks));
  const joined = [];
  for (let i = 0; i < Math.max(...counts); i++) {
    for (const block of blocks) if (i < block.length) joined.push(block[i]);
  }
  for (let i = 0; i < checks; i++) joined.push(...checkBlocks.map((block) => block[i]));
  return joined;
}

/** Reed-Solomon: the remainder of the block by the generator of that degree. */
function checkCodewords(block, degree) {
  let generator = [1];
  for (let i = 0; i < degree; i++) {
    generator = [...generator, 0].map((value, at) => value ^ (at > 0 ? times(generator[at - 1], EXP[i]) : 0));
  }
  const rest = new Uint8Array(block.length + degree);
  rest.set(block);
  for (let i = 0; i < block.length; i++) {
    const factor = rest[i];
    generator.forEach((value, at) => { rest[i + at] ^= times(value, factor); });
  }
  return rest.subarray(block.length);
}

function draw(version, codewords, mask) {
  const size = 17 + 4 * version;
  const modules = Array.from({ length: size }, () => new Array(size).fill(null));
  drawPatterns(modules, version);
  drawFormat(modules, mask);
  if (version >= 7) drawVersion(modules, version);
  drawData(modules, codewords, MASKS[mask]);
  return modules;
}

function drawPatterns(modules, version) {
  const size = modules.length;
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) {
    for (let r = -4; r <= 4; r++) {
      for (let c = -4; c <= 4; c++) {
        const ring = Math.max(Math.abs(r), Math.abs(c));
        if (modules[row + r]?.[column + c] !== undefined) modules[row + r][column + c] = ring !== 2 && ring !== 4;
      }
    }
  }
  for (const row of ALIGNMENT[version]) {
    for (const column of ALIGNMENT[version]) {
      if (modules[row][column] !== null) continue;
      for (let r = -2; r <= 2; r++) {
        for (let c = -2; c <= 2; c++) modules[row + r][column + c] = Math.max(Math.abs(r), Math.abs(c)) !== 1;
      }
    }
  }
  for (let i = 8; i < size - 8; i++) {
    modules[6][i] ??= i % 2 === 0;
    modules[i][6] ??= i % 2 === 0;
  }
  modules[size - 8][8] = true;
}

/** Level M is 00; three bits of mask, ten of BCH. */
function drawFormat(modules, mask) {
  const size = modules.length;
  const bits = bch(mask, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = ((bits >> i) & 1) === 1;
    modules[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = bit;
    modules[8][i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i] = bit;
  }
}

function drawVersion(modules, version) {
  const bits = bch(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const bit = ((bits >> i) & 1) === 1;
    const [long, short] = [modules.length - 11 + (i % 3), Math.floor(i / 3)];
    modules[long][short] = bit;
    modules[short][long] = bit;
  }
}

function bch(value, checks, generator) {
  let rest = value << checks;
  const top = 31 - Math.clz32(generator);
  while (rest >> checks) rest ^= generator << (31 - Math.clz32(rest) - top);
  return (value << checks) | rest;
}

/** Two columns at a time from the right, up and down in turn, past the timing column. */
function drawData(modules, codewords, mask) {
  const size = modules.length;
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let i = 0; i < size; i++) {
      const row = up ? size - 1 - i : i;
      for (const column of [right, right - 1]) {
        if (modules[row][column] !== null) continue;
        const value = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        modules[row][column] = (value === 1) !== mask(row, column);
        bit++;
      }
    }
  }
}

/** The lower, the easier to read: runs, blocks, patterns like the corners, balance. */
function penalty(modules) {
  const size = modules.length;
  const lines = [...modules, ...modules.map((_, column) => modules.map((row) => row[column]))];
  let points = 0;
  for (const line of lines) {
    const text = line.map((isDark) => (isDark ? "1" : "0")).join("");
    for (const [run] of text.matchAll(/1{5,}|0{5,}/g)) points += run.length - 2;
    for (let i = 0; i + 11 <= size; i++) {
      const part = text.slice(i, i + 11);
      if (part === "10111010000" || part === "00001011101") points += 40;
    }
  }
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const sum = modules[row][column] + modules[row][column + 1] + modules[row + 1][column] + modules[row + 1][column + 1];
      if (sum % 4 === 0) points += 3;
    }
  }
  const dark = modules.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}
