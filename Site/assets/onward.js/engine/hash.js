// FNV-1a of 64 bits (Fowler, Noll, Vo 1991), as two numbers of 32: FNV1a.

function hashOf(text) {
  let high = 0xcbf29ce4, low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    const mixed = (low ^ text.charCodeAt(at)) >>> 0, product = mixed * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x100000000) + (mixed << 8 >>> 0)) % 0x100000000;
    low = product % 0x100000000;
  }
  return { high, low };
}
