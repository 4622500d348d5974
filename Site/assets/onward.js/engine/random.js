// The same random numbers as in Swift: SeededGenerator (SplitMix64, Steele, Lea, Flood 2014) and Double.random.

// The upper 32 bits of a product of two numbers of 32 bits.
function upperProduct(a, b) {
  const aLow = a & 0xffff, aHigh = a >>> 16, bLow = b & 0xffff, bHigh = b >>> 16;
  const first = aHigh * bLow + ((aLow * bLow) >>> 16), second = aLow * bHigh + (first & 0xffff);
  return (aHigh * bHigh + (first >>> 16) + (second >>> 16)) >>> 0;
}

// The seed and the state have 64 bits, as two numbers of 32.
function createRandom(seed) {
  let stateHigh, stateLow, high = 0, low = 0;

  function start(seed) {
    stateHigh = seed.high >>> 0;
    stateLow = seed.low >>> 0;
  }

  function mix(shift, factorHigh, factorLow) {
    const mixedLow = (low ^ ((low >>> shift) | (high << (32 - shift)))) >>> 0, mixedHigh = (high ^ (high >>> shift)) >>> 0;
    high = (upperProduct(mixedLow, factorLow) + Math.imul(mixedHigh, factorLow) + Math.imul(mixedLow, factorHigh)) >>> 0;
    low = Math.imul(mixedLow, factorLow) >>> 0;
  }

  // From 0 up to 1, without 1.
  function next() {
    const lower = stateLow + 0x7f4a7c15;
    stateHigh = (stateHigh + 0x9e3779b9 + (lower > 0xffffffff ? 1 : 0)) >>> 0;
    stateLow = lower >>> 0;
    high = stateHigh;
    low = stateLow;
    mix(30, 0xbf58476d, 0x1ce4e5b9);
    mix(27, 0x94d049bb, 0x133111eb);
    // The lower 53 bits.
    const top = high ^ (high >>> 31), bottom = (low ^ ((low >>> 31) | (high << 1))) >>> 0;
    return ((top & 0x1fffff) * 0x100000000 + bottom) * 2 ** -53;
  }

  start(seed);
  return { start, next };
}
